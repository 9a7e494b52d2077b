import fc from 'fast-check';
import { PROTECTED_FIELDS } from './change-request.values';
import { outdated, planChanges, type ProtectedValues } from './requested-changes';

const held: ProtectedValues = {
  legalName: 'Casa, A.C.',
  legalForm: 'AC',
  rfc: 'FDL900306PM6',
  cluni: null,
  ein: null,
};

test('only what differs is asked for, as it is stored and compared', () => {
  expect(planChanges(held, { legalName: 'Casa, A.C.', rfc: ' dme-060314-st1', cluni: '' })).toEqual({
    errors: [],
    changes: [{ field: 'rfc', before: 'FDL900306PM6', after: 'DME060314ST1', overrideReason: null }],
  });
});

test('an identifier may go, a legal name may not', () => {
  expect(planChanges(held, { rfc: null }).changes).toMatchObject([{ field: 'rfc', after: null }]);
  expect(planChanges(held, { legalName: ' ' })).toEqual({
    errors: [{ pointer: '/legalName', code: 'legal-name-required' }],
    changes: [],
  });
});

test('a wrong check digit needs its reason, a wrong form has none', () => {
  const code = (rfc: string, rfcReason?: string) => planChanges(held, { rfc, rfcReason }).errors[0]?.code;
  expect(code('SAT970701NN4')).toBe('rfc-check-digit');
  expect(code('SAT97', 'Así está')).toBe('rfc-format');
  expect(planChanges(held, { rfc: 'SAT970701NN4', rfcReason: ' Así está ' }).changes).toMatchObject([
    { after: 'SAT970701NN4', overrideReason: 'Así está' },
  ]);
});

test('a change is out of date where somebody wrote something else meanwhile, not where they wrote the same', () => {
  const { changes } = planChanges(held, { legalName: 'Casa Nueva, A.C.', cluni: 'FDL90030605017' });
  expect(outdated(changes, held)).toEqual([]);
  expect(outdated(changes, { ...held, legalName: 'Casa Nueva, A.C.' })).toEqual([]);
  expect(outdated(changes, { ...held, legalName: 'Otra, A.C.' })).toMatchObject([
    { field: 'legalName', before: 'Casa, A.C.', now: 'Otra, A.C.', after: 'Casa Nueva, A.C.' },
  ]);
});

test('asking for what is held asks for nothing, whatever is held', () => {
  const value = fc.option(fc.constantFrom('FDL900306PM6', 'DME0603141301B', '47-4823442', 'Casa'), { nil: null });
  fc.assert(
    fc.property(fc.tuple(value, value, value, value, value), (values) => {
      const some = Object.fromEntries(
        PROTECTED_FIELDS.map((field, index) => [field, values[index]]),
      ) as ProtectedValues;
      expect(planChanges(some, some).changes).toEqual([]);
    }),
  );
});
