import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from './button';
import styles from './load-more.module.css';
import { useProblemText } from './problem-text';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage(): unknown;
}

/** The end of a cursor list: how much of it is shown, and the next page. */
export function LoadMore({ query, shown, total }: { query: Pages; shown: number; total?: number }) {
  const t = useTexts(commonTexts);
  const problem = useProblemText(query.error);
  if (!query.hasNextPage) return null;
  return (
    <div className={styles.more}>
      {total !== undefined && <p>{t('shownOf', { shown, total })}</p>}
      {query.isFetchNextPageError && <p role="alert">{problem}</p>}
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {query.isFetchNextPageError ? t('retry') : t('more')}
      </Button>
    </div>
  );
}
