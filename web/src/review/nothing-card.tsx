import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { MadeRemarks } from './made-remarks';
import { PeopleSince } from './people-since';
import { RemarkButton, RemarkInput } from './remark-input';
import type { Review } from './review';
import { reviewTexts } from './review.texts';
import { Said } from './said';

export function NothingCard({ review }: { review: Review }) {
  const t = useTexts(reviewTexts);
  const { report } = review;
  const on = { about: 'isNothingToReport', name: t('nothing.title'), review };
  return (
    <Card title={t('nothing.title')} actions={<RemarkButton {...on} />}>
      {report.nothingReason && <Said label={t('people.reason')}>{report.nothingReason}</Said>}
      {review.previous && <PeopleSince previous={review.previous} />}
      <MadeRemarks {...on} />
      <RemarkInput {...on} />
    </Card>
  );
}
