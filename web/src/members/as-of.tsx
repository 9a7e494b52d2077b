import { api } from '../api/client';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { termsTexts } from '../vocabulary/terms.texts';
import type { MemberFilters } from './members-filter';
import { membersTexts } from './members.texts';

/** The day of the list; undefined today. */
export function asOfOf(filters: MemberFilters, today: string): string | undefined {
  const asked = filters.one('asOf');
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) && asked !== today ? asked : undefined;
}

/** Says that the list is not today's, how many there were, and how to come back. */
export function AsOfNotice({ filters }: { filters: MemberFilters }) {
  const { today } = useSession().coalition;
  const asOf = asOfOf(filters, today);
  return asOf ? <Told asOf={asOf} isToCome={asOf > today} back={() => filters.set('asOf', '')} /> : null;
}

function Told({ asOf, isToCome, back }: { asOf: string; isToCome: boolean; back(): void }) {
  const t = useTexts(membersTexts);
  const terms = useTexts(termsTexts);
  const { day, number } = useFormats();
  const { data } = api.useQuery('get', '/members/counts', { params: { query: { asOf } } });
  const counts = data?.byStatus.map(({ status, count }) => `${terms(`status.${status}`)}: ${number(count)}`) ?? [];
  return (
    <Notice
      tone="warn"
      title={t('asOf.title', { day: day(asOf) })}
      actions={
        <Button small onClick={back}>
          {t('asOf.back')}
        </Button>
      }
    >
      <p aria-live="polite">{data && [t('asOf.members', { count: data.members }), ...counts].join(' · ')}</p>
      <p>{t(isToCome ? 'asOf.toCome' : 'asOf.past')}</p>
    </Notice>
  );
}
