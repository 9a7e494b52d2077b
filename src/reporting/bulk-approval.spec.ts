import { type Candidate, whyLeftOut } from './bulk-approval';

const report = (more: Partial<Candidate> = {}): Candidate => ({
  state: 'submitted',
  version: 4,
  submittedBy: 'coordinator',
  lastEditedBy: 'coordinator',
  warnings: 0,
  ...more,
});
const why = (candidate: Candidate | undefined) => whyLeftOut(candidate, { version: 4, accountId: 'me' });

test('only what was submitted, is as it was seen, is somebody else’s and has no warning is approved unread', () => {
  expect(why(report())).toBeNull();
  expect(why(undefined)).toBe('not-found');
  expect(why(report({ state: 'approved', version: 5 }))).toBe('not-submitted');
  expect(why(report({ version: 5 }))).toBe('changed');
  expect(why(report({ submittedBy: 'me' }))).toBe('own-report');
  expect(why(report({ lastEditedBy: 'me', warnings: 1 }))).toBe('own-report');
  expect(why(report({ warnings: 1 }))).toBe('soft-checks');
});
