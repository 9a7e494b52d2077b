import { refuseUnlessMay } from './report-course';

const report = (state: 'draft' | 'submitted', isClosed: boolean, reviewBeganAt: string | null = null) => ({
  state,
  reviewBeganAt,
  cycle: { hasOpened: true, isClosed },
});
const codeOf = (work: () => void): string | undefined => {
  try {
    work();
  } catch (problem) {
    return (problem as { code: string }).code;
  }
  return undefined;
};

test('a report is not taken back once its cycle has closed: it could not be handed in again', () => {
  expect(codeOf(() => refuseUnlessMay('withdrawal', report('submitted', true)))).toBe('cycle-closed');
  expect(codeOf(() => refuseUnlessMay('withdrawal', report('submitted', false)))).toBeUndefined();
  expect(codeOf(() => refuseUnlessMay('submission', report('draft', true)))).toBe('cycle-closed');
});

test('a report is withdrawn until its review begins, which it does once', () => {
  const begun = report('submitted', false, '2026-10-12T17:05:00Z');
  expect(codeOf(() => refuseUnlessMay('withdrawal', begun))).toBe('review-has-begun');
  expect(codeOf(() => refuseUnlessMay('review', begun))).toBe('illegal-transition');
  expect(codeOf(() => refuseUnlessMay('review', report('submitted', true)))).toBeUndefined();
  for (const step of ['return', 'approval'] as const)
    expect(codeOf(() => refuseUnlessMay(step, begun))).toBeUndefined();
  expect(codeOf(() => refuseUnlessMay('review-cancellation', begun))).toBeUndefined();
  expect(codeOf(() => refuseUnlessMay('review-cancellation', report('submitted', false)))).toBe('illegal-transition');
});
