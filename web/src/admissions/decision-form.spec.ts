import { admissionOn, toAdmission, toResignation } from './decision-form';

describe('decisions about a membership', () => {
  it('proposes the rest of the year', () => {
    expect(admissionOn('2026-11-23')).toMatchObject({ from: '2026-11-23', termEndsOn: '2026-12-31' });
  });

  it('leaves the number to the register when none is typed', () => {
    expect(toAdmission({ ...admissionOn('2026-11-23'), termEndsOn: '', memberNumber: ' ' })).toEqual({
      from: '2026-11-23',
      termEndsOn: null,
      boardMinute: null,
      reason: null,
    });
  });

  it('trims what was typed', () => {
    expect(toResignation({ on: '2026-12-01', reason: ' Cierre ', boardMinute: '' })).toEqual({
      on: '2026-12-01',
      reason: 'Cierre',
      boardMinute: null,
    });
  });
});
