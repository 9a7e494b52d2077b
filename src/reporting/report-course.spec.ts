import { refuseUnlessMay } from './report-course';

const report = (state: 'draft' | 'submitted', isClosed: boolean) => ({ state, cycle: { hasOpened: true, isClosed } });
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
