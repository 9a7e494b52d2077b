import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { MadeRemarks } from './made-remarks';
import { PeopleSince } from './people-since';
import { RemarkButton, RemarkInput } from './remark-input';
import type { Review } from './review';
import styles from './review.module.css';
import { reviewTexts } from './review.texts';
import { Said } from './said';

/** People served: counted once each where the organisation can, else the range that its programs leave. */
export function PeopleCard({ review }: { review: Review }) {
  const t = useTexts(reviewTexts);
  const { number, range } = useFormats();
  const { unduplicatedPeople, unduplicatedReason, peopleRange } = review.report;
  const on = { about: 'unduplicatedPeople', name: t('people.title'), review };
  return (
    <Card title={t('people.title')} actions={<RemarkButton {...on} />}>
      {unduplicatedPeople !== null ? (
        <>
          <p className={styles.figure}>{number(unduplicatedPeople)}</p>
          <p>{t('people.counted')}</p>
        </>
      ) : (
        <>
          {peopleRange && <p className={styles.figure}>{range(peopleRange)}</p>}
          <p>{t(peopleRange ? 'people.unknown' : 'people.none')}</p>
        </>
      )}
      {peopleRange && unduplicatedPeople !== null && (
        <p className={styles.quiet}>{t('people.range', { range: range(peopleRange) })}</p>
      )}
      {unduplicatedReason && <Said label={t('people.reason')}>{unduplicatedReason}</Said>}
      {review.previous && <PeopleSince previous={review.previous} />}
      <MadeRemarks {...on} />
      <RemarkInput {...on} />
    </Card>
  );
}
