import type { Report } from '../api/types';
import { api } from '../api/client';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { decisionTexts } from './decision.texts';
import { reviewTexts } from './review.texts';

/** Why there is nothing to decide here now, or what has just been decided. */
export function Standing({ report, isDecided }: { report: Report; isDecided: boolean }) {
  const t = useTexts(reviewTexts);
  const inDecision = useTexts(decisionTexts);
  const { state, progress, can } = report;
  const toForm = can.edit && <ButtonLink href={`/reports/${report.id}`}>{t('openForm')}</ButtonLink>;
  if (state === 'draft')
    return (
      <Notice title={t('draft.title')} actions={toForm}>
        {t('draft.text', progress)}
      </Notice>
    );
  if (state === 'returned')
    return (
      <Notice tone="warn" alert={isDecided} title={t('returned.title')} actions={isDecided ? <Next /> : toForm}>
        {t('returned.text')}
      </Notice>
    );
  if (state === 'submitted' && !can.review)
    return (
      <Notice tone="warn" title={t('own.title')}>
        {t('own.text')}
      </Notice>
    );
  if (state === 'approved' && isDecided)
    return (
      <Notice tone="good" alert title={inDecision('approve.done')} actions={<Next />}>
        {report.sealNumber !== null && t('seal.number', { number: report.sealNumber })}
      </Notice>
    );
  return null;
}

/** The one that has waited longest. */
function Next() {
  const t = useTexts(reviewTexts);
  const { data } = api.useQuery('get', '/reports', {
    params: { query: { state: ['submitted'], sort: 'submittedAt', limit: 1 } },
  });
  const next = data?.items[0];
  if (!data) return null;
  if (!next) return t('next.none');
  return (
    <ButtonLink look="primary" href={`/reports/${next.id}/review`}>
      {t('next')}
    </ButtonLink>
  );
}
