import { checkSend, MAX_BYTES, needsExpiry, needsIssue } from './send-form';

const words = { noFile: 'no file', tooLarge: 'too large', needed: 'needed' };
const file = (size: number) => ({ size }) as File;
const empty = { file: null, issuedOn: '', expiresOn: '', note: '' };

test('what is missing is said at its field', () => {
  expect(checkSend(empty, { validityRule: 'months' }, words)).toEqual({ file: 'no file', issuedOn: 'needed' });
  expect(checkSend(empty, { validityRule: 'explicit_date' }, words)).toEqual({ file: 'no file', expiresOn: 'needed' });
  expect(checkSend({ ...empty, file: file(1) }, { validityRule: 'none' }, words)).toEqual({});
});

test('a file over the limit does not go out', () => {
  const check = (size: number) => checkSend({ ...empty, file: file(size) }, { validityRule: 'none' }, words);
  expect([check(MAX_BYTES), check(MAX_BYTES + 1)]).toEqual([{}, { file: 'too large' }]);
});

test('which days a rule asks for', () => {
  const rules = ['none', 'fixed_days', 'months', 'end_of_year', 'explicit_date', 'annual_due'] as const;
  expect(rules.filter((validityRule) => needsIssue({ validityRule }))).toEqual([
    'fixed_days',
    'months',
    'end_of_year',
    'annual_due',
  ]);
  expect(rules.filter((validityRule) => needsExpiry({ validityRule }))).toEqual(['explicit_date']);
});
