import { toBody, toChanges, toForm } from './program-form';

const form = toForm({
  name: 'Estimulación temprana',
  area: 'disability',
  budgetAmount: '450000.00',
  budgetCurrency: 'MXN',
  sdgGoals: [3],
  locations: [{ state: '05', municipality: 'Torreón', municipalityCode: '05035' }],
});

describe('the program’s form', () => {
  it('sends only what changed', () => {
    expect(toChanges(form, form)).toEqual({});
    expect(toChanges({ ...form, ageTo: '6', sdgGoals: ['3', '10'] }, form)).toEqual({ ageTo: 6, sdgGoals: [3, 10] });
  });

  it('gives no currency without an amount', () => {
    expect(toBody({ ...form, budgetAmount: '' })).toMatchObject({ budgetAmount: null, budgetCurrency: null });
    expect(toBody({ ...form, budgetAmount: '1,500' })).toMatchObject({
      budgetAmount: '1500.00',
      budgetCurrency: 'MXN',
    });
  });

  it('leaves out places that were only begun', () => {
    expect(toBody({ ...form, locations: [...form.locations, { state: '', municipality: '' }] }).locations).toEqual([
      { state: '05', municipality: 'Torreón' },
    ]);
  });

  it('takes an empty target for none, not for zero', () => {
    const indicators = [
      {
        indicatorId: 'a',
        baseline: '0',
        target: '',
        periods: [
          { period: '2026-Q1', target: '5' },
          { period: '', target: '9' },
        ],
      },
    ];
    expect(toBody({ ...form, indicators }).indicators).toEqual([
      {
        indicatorId: 'a',
        baseline: 0,
        target: null,
        periods: [{ startsOn: '2026-01-01', endsOn: '2026-03-31', target: 5 }],
      },
    ]);
  });
});
