import { allowedSteps, cents, changesSettledAmount, dayErrors, paymentErrors, termState } from './term-rules';

const today = '2026-11-25';
const term = { startsOn: '2026-01-01', amount: '6000.00', paidOn: null, waivedOn: null };

describe('the state of a term', () => {
  test.each([
    ['is owed once its days have begun', {}, 'outstanding'],
    ['is owed from its first day', { startsOn: today }, 'outstanding'],
    ['is to come before its first day', { startsOn: '2026-11-26' }, 'upcoming'],
    ['is paid, also before its days', { startsOn: '2027-01-01', paidOn: today }, 'paid'],
    ['is waived', { waivedOn: today }, 'waived'],
    ['is free where nothing is to be paid', { amount: '0.00' }, 'free'],
    ['is not free for some cents', { amount: '0.01' }, 'outstanding'],
  ])('%s', (_name, change, state) => {
    expect(termState({ ...term, ...change }, today)).toBe(state);
  });
});

test('what is settled is neither paid nor waived again, nor removed, until that is taken back', () => {
  expect(allowedSteps('paid')).toEqual(['payment-taken-back', 'change']);
  expect(allowedSteps('waived')).toEqual(['waiver-taken-back', 'change']);
  expect(allowedSteps('outstanding')).toEqual(allowedSteps('upcoming'));
});

test('a settled term keeps its amount and currency, however the amount is written', () => {
  const owed = { amount: '6000.00', currency: 'MXN' };
  expect(changesSettledAmount('paid', owed, { amount: '6000' })).toBe(false);
  expect(changesSettledAmount('paid', owed, { amount: '6000.5' })).toBe(true);
  expect(changesSettledAmount('waived', owed, { currency: 'USD' })).toBe(true);
  expect(changesSettledAmount('outstanding', owed, { amount: '1' })).toBe(false);
});

test('amounts are compared in whole cents', () => {
  expect([cents('6000'), cents('6000.5'), cents('6000.05'), cents('999999999999.99')]).toEqual([
    600000n,
    600050n,
    600005n,
    99999999999999n,
  ]);
});

test('a term ends on its first day or later, and nothing has been paid tomorrow', () => {
  expect(dayErrors({ from: today, to: today })).toEqual([]);
  expect(dayErrors({ from: today, to: '2026-11-24' })).toMatchObject([{ code: 'term-ends-before-it-starts' }]);
  expect(paymentErrors({ paidOn: today }, today)).toEqual([]);
  expect(paymentErrors({ paidOn: '2026-11-26' }, today)).toMatchObject([{ pointer: '/paidOn', code: 'day-to-come' }]);
});
