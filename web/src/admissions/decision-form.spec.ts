import {
  admissionOn,
  decisionOn,
  toAdmission,
  toCorrection,
  toLeaving,
  toRenewal,
  toSuspension,
} from './decision-form';

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

  it('proposes a year more than the present term', () => {
    const active = (to: string | null) => ({ status: 'active' as const, to, supersededAt: null });
    expect(decisionOn('2026-11-23', [active('2026-12-31'), active('2025-12-31')]).termEndsOn).toBe('2027-12-31');
    expect(decisionOn('2028-01-01', [active('2028-02-29')]).termEndsOn).toBe('2029-02-28');
    expect(decisionOn('2026-11-23', [active('2024-12-31')]).termEndsOn).toBe('2026-12-31');
  });

  it('trims what was typed, and sends what a decision takes', () => {
    const form = { ...decisionOn('2026-12-01', []), reason: ' Cierre ', boardMinute: '' };
    expect(toLeaving(form)).toEqual({ on: '2026-12-01', reason: 'Cierre', boardMinute: null });
    expect(toSuspension(form)).toEqual({ on: '2026-12-01', until: null, reason: 'Cierre', boardMinute: null });
    expect(toRenewal({ ...form, termEndsOn: '' })).toEqual({ termEndsOn: null, reason: 'Cierre', boardMinute: null });
    expect(
      toCorrection({ periods: [{ status: 'lapsed', from: '2026-01-01', to: '' }], reason: ' x ', boardMinute: '' }),
    ).toEqual({ periods: [{ status: 'lapsed', from: '2026-01-01', to: null }], reason: 'x', boardMinute: null });
  });
});
