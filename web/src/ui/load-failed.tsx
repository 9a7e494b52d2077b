import { asProblem } from '../api/problem';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from './button';
import { Notice } from './notice';
import { useProblemText } from './problem-text';

/** In the place of what could not be read, with a way to try again. */
export function LoadFailed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTexts(commonTexts);
  const text = useProblemText(error);
  const problem = asProblem(error);
  return (
    <Notice
      tone="bad"
      alert
      title={problem.isPassing ? t('loadFailed') : problem.title || t('loadFailed')}
      actions={retry && <Button onClick={retry}>{t('retry')}</Button>}
    >
      <p>{text}</p>
      {problem.status >= 500 && problem.instance && <p>{t('requestNumber', { id: problem.instance })}</p>}
    </Notice>
  );
}
