import { asProblem } from '../api/problem';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';

/** What went wrong, in the person's words: the API's own, or ours when it did not answer. */
export function useProblemText(error: unknown): string {
  const t = useTexts(commonTexts);
  const problem = asProblem(error);
  if (problem.status === 0) return t('offline');
  if (problem.isPassing) return t('unavailable');
  return problem.detail || problem.title || t('loadFailed');
}
