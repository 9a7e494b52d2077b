import { Link } from 'wouter';
import { api } from '../api/client';
import type { Obligation } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { openRemarks } from '../reports/report-rules';
import { useCycleName } from './cycle-name';
import styles from './home.module.css';
import { homeTexts } from './home.texts';

/** A report that came back, with how much of it is in question. */
export function ReturnedNotice({ obligation, isOne }: { obligation: Obligation; isOne: boolean }) {
  const t = useTexts(homeTexts);
  const nameOf = useCycleName();
  const { dayOf } = useFormats();
  const id = obligation.reportId ?? '';
  const { data: report } = api.useQuery('get', '/reports/{id}', { params: { path: { id } } });
  const count = report ? openRemarks(report).length : 0;
  const returnedAt = report?.events.findLast(({ kind }) => kind === 'returned')?.at;
  const title = count === 0 ? t('returned.some') : count === 1 ? t('returned.one') : t('returned.many', { count });
  return (
    <Notice tone="bad" title={title}>
      {!isOne && <p>{obligation.memberName}</p>}
      <p>{returnedAt ? t('returned.on', { cycle: nameOf(obligation), day: dayOf(returnedAt) }) : nameOf(obligation)}</p>
      <Link href={`/reports/${id}`} className={styles.remarks}>
        {t('returned.go')}
      </Link>
    </Notice>
  );
}
