import { dateErrors, validityErrors } from './document-dates';

const TODAY = '2026-11-25';

test.each([
  ['none', {}, []],
  ['none', { expiresOn: '2030-01-01' }, []],
  ['months', {}, ['/issuedOn issue-day-needed']],
  ['end_of_year', {}, ['/issuedOn issue-day-needed']],
  ['annual_due', { issuedOn: '2026-11-25' }, []],
  ['fixed_days', { issuedOn: '2026-11-26' }, ['/issuedOn in-the-future']],
  ['explicit_date', { issuedOn: '2020-01-01' }, ['/expiresOn expiry-day-needed']],
  ['explicit_date', { issuedOn: '2020-01-02', expiresOn: '2020-01-01' }, ['/expiresOn before-issue']],
  ['explicit_date', { expiresOn: '2030-01-01' }, []],
] as const)('of a paper whose rule is %s, %j: %j', (rule, sent, errors) => {
  expect(dateErrors(rule, sent, TODAY).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors);
});

test.each([
  ['none', null, null, []],
  ['months', 12, null, []],
  ['months', null, null, ['count-needed']],
  ['annual_due', null, '05-31', []],
  ['annual_due', 3, null, ['not-of-this-rule', 'due-needed']],
  ['explicit_date', 3, '05-31', ['not-of-this-rule', 'not-of-this-rule']],
] as const)('the rule %s with %j and %j: %j', (validityRule, validityCount, validityDue, codes) => {
  expect(validityErrors({ validityRule, validityCount, validityDue }).map(({ code }) => code)).toEqual(codes);
});
