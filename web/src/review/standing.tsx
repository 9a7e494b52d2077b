import type { Report } from '../api/types';
import { api } from '../api/client';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { decisionTexts } from './decision.texts';
import { reviewTexts } from './review.texts';
import type { Outcome } from './use-review';

/** Why there is nothing to decide here now, or what has just been decided. */
export function Standing({ report, outcome }: { report: Report; outcome: Outcome | null }) {
  const t = useTexts(reviewTexts);
  const inDecision = useTexts(decisionTexts);
  const { dayOf, daysFrom, isoDayOf } = useFormats();
  const { coalition } = useSession();
  const { state, progress, can } = report;
  const isDecided = outcome === 'decided';
  const toForm = can.edit && <ButtonLink href={`/reports/${report.id}`}>{t('openForm')}</ButtonLink>;
  if (outcome === 'overtaken' && !can.review)
    return (
      <Notice tone="warn" alert title={t('overtaken.title')}>
        {t('overtaken.text')}
      </Notice>
    );
  if (state === 'draft')
    return (
      <Notice title={t('draft.title')} actions={toForm}>
        {t('draft.text', progress)}
      </Notice>
    );
  if (state === 'returned')
    return (
      <Notice tone="warn" alert={isDecided} title={t('returned.title')} actions={isDecided ? <Next /> : toForm}>
        {t('returned.text')}{' '}
        {report.returnedAt &&
          t('returned.since', {
            day: dayOf(report.returnedAt),
            ago: daysFrom(coalition.today, isoDayOf(report.returnedAt)),
          })}
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
    params: { query: { state: ['submitted'], sort: 'waitingSince', limit: 1 } },
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
