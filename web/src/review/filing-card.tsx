import { Link } from 'wouter';
import type { Report } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { reviewTexts } from './review.texts';

/** Who handed it in, when, in whose name and by when it was owed. */
export function FilingCard({ report }: { report: Report }) {
  const t = useTexts(reviewTexts);
  const { day, dayOf } = useFormats();
  const { obligation, cycle, submittedAt, submittedBy, isFiledOnBehalf } = report;
  const by = isFiledOnBehalf ? 'filing.byCoalition' : 'filing.by';
  const isPart = obligation.coversFrom !== cycle.startsOn || obligation.coversTo !== cycle.endsOn;
  const submitted =
    submittedAt && (submittedBy ? t(by, { day: dayOf(submittedAt), name: submittedBy }) : dayOf(submittedAt));
  const due = obligation.extendedTo
    ? t('filing.extended', { day: day(obligation.extendedTo), before: day(obligation.dueOn) })
    : day(obligation.dueOn);
  return (
    <Card title={t('filing.title')} actions={<Link href={`/members/${report.member.id}`}>{t('filing.member')}</Link>}>
      <Facts
        facts={[
          { label: t('filing.submitted'), value: submitted || t('filing.not'), wide: true },
          { label: t('filing.signatory'), value: report.signatory },
          { label: t('filing.due'), value: due },
          ...(report.folio
            ? [
                {
                  label: t('filing.folio'),
                  value: (
                    <a href={`/api/v1/reports/${report.id}/receipt/file`} download>
                      {report.folio}
                    </a>
                  ),
                },
              ]
            : []),
          ...(isPart
            ? [
                {
                  label: t('filing.covers'),
                  value: t('filing.range', { from: day(obligation.coversFrom), to: day(obligation.coversTo) }),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
