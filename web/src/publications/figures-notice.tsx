import { useFormats, useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import type { PublishedContent } from './publication';
import { publicationsTexts } from './publications.texts';

/** Said before the figures are read: that they are not those that stand, or that none can be shown. */
export function FiguresNotice({ content }: { content: PublishedContent }) {
  const t = useTexts(publicationsTexts);
  const { dayOf } = useFormats();
  const { edition } = content.figures;
  if (edition === undefined || edition?.isCurrent) return null;
  return (
    <Notice tone="warn" title={t(edition ? 'earlier' : 'unsafe')}>
      {edition ? (
        <>
          <p>{t('earlier.text', { number: edition.number, day: dayOf(edition.cutAt ?? content.publishedAt) })}</p>
          {content.edition === null && <p>{t('earlier.draft')}</p>}
        </>
      ) : (
        <p>{t('unsafe.text')}</p>
      )}
    </Notice>
  );
}

/** Which of the board's editions the figures are. */
export function useBoardEdition({ figures: { edition } }: PublishedContent): string | null {
  const t = useTexts(publicationsTexts);
  const { dayOf } = useFormats();
  if (!edition) return null;
  const { number, cutAt } = edition;
  return cutAt ? t('boardEdition', { number, day: dayOf(cutAt) }) : t('boardEdition.next', { number });
}
