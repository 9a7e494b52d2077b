import { Link } from 'wouter';
import type { ReportListItem } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { StatusPill } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { LateMark, ReportStatePill } from '../vocabulary/report-state';
import styles from './reports-table.module.css';
import { reportsTexts } from './reports.texts';

/** Where it stands, and what of it nobody has explained: worth a look before the others. */
function StateOf({ report }: { report: ReportListItem }) {
  const t = useTexts(reportsTexts);
  const { daysFrom, isoDayOf } = useFormats();
  const { coalition } = useSession();
  const { state, isUnderReview, unexplainedChecks, restatement, waitingSince } = report;
  return (
    <span className={styles.state}>
      {isUnderReview ? (
        <StatusPill tone="warn">{t('state.underReview')}</StatusPill>
      ) : (
        <ReportStatePill state={state} />
      )}
      {state === 'returned' && waitingSince && (
        <small>{t('returnedAgo', { ago: daysFrom(coalition.today, isoDayOf(waitingSince)) })}</small>
      )}
      {state === 'submitted' && unexplainedChecks > 0 && (
        <small>{t('unexplained', { count: unexplainedChecks })}</small>
      )}
      {restatement && <small>{t(restatement === 'proposed' ? 'restating.proposed' : 'restating.draft')}</small>}
    </span>
  );
}

/** Staff go from here to the review, or to the restatement that waits for them, a coordinator to the form. */
export function ReportsTable({ reports, isReviewer }: { reports: readonly ReportListItem[]; isReviewer: boolean }) {
  const t = useTexts(reportsTexts);
  const { shortDay, shortDayOf, daysFrom, isoDayOf } = useFormats();
  const { members, coalition } = useSession();
  const isOfOne = !isReviewer && members.length === 1;
  const ofReviewer = ({ restatement }: ReportListItem) => (restatement === 'proposed' ? '/restatement' : '/review');
  const link = (report: ReportListItem, name: string) => (
    <Link href={`/reports/${report.id}${isReviewer ? ofReviewer(report) : ''}`}>{name}</Link>
  );
  const member: Column<ReportListItem> = {
    key: 'member',
    header: t('member'),
    isName: true,
    cell: (report) => link(report, report.memberName),
  };
  const columns: Column<ReportListItem>[] = [
    ...(isOfOne ? [] : [member]),
    {
      key: 'cycle',
      header: t('cycle'),
      isName: isOfOne,
      bare: true,
      cell: (report) => (isOfOne ? link(report, report.cycleCode) : report.cycleCode),
    },
    { key: 'state', header: t('state'), bare: true, cell: (report) => <StateOf report={report} /> },
    {
      key: 'submitted',
      header: t('submitted'),
      cell: ({ state, submittedAt }) =>
        submittedAt && (
          <span className={styles.when}>
            {shortDayOf(submittedAt)}
            {state === 'submitted' && <small>{daysFrom(coalition.today, isoDayOf(submittedAt))}</small>}
          </span>
        ),
    },
    { key: 'due', header: t('due'), cell: ({ dueOn }) => <span className={styles.when}>{shortDay(dueOn)}</span> },
    { key: 'late', header: t('punctuality'), bare: true, cell: ({ isLate }) => <LateMark isLate={isLate} /> },
  ];
  return <Table caption={t('title')} columns={columns} rows={reports} keyOf={({ id }) => id} />;
}
