import { useState } from 'react';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { TextArea } from '../ui/inputs';
import { figuresTexts } from './figures.texts';
import { MadeRemarks } from './made-remarks';
import { NarrativeSince } from './narrative-since';
import { RemarkButton, RemarkInput } from './remark-input';
import { remarksOn } from './remarks';
import type { Review } from './review';
import styles from './review.module.css';
import { reviewTexts } from './review.texts';

/** What the organisation tells, and what is remarked on the report as a whole. */
export function NarrativeCard({ review }: { review: Review }) {
  const t = useTexts(reviewTexts);
  const { narrative, narrativeLanguage } = review.report;
  const isRemarked = remarksOn(review.report, null).length > 0;
  const on = { about: 'narrative', name: t('narrative.title'), review };
  return (
    <Card title={t('narrative.title')} actions={<RemarkButton {...on} />}>
      {narrative ? (
        <p className={styles.narrative} lang={narrativeLanguage ?? undefined}>
          {narrative}
        </p>
      ) : (
        <p className={styles.quiet}>{t('narrative.none')}</p>
      )}
      {review.previous && <NarrativeSince report={review.report} previous={review.previous} />}
      <MadeRemarks {...on} />
      <RemarkInput {...on} />
      {isRemarked && (
        <div className={styles.earlier}>
          <h3>{t('whole.earlier')}</h3>
          <MadeRemarks about={null} review={review} />
        </div>
      )}
      <WholeRemark review={review} />
    </Card>
  );
}

function WholeRemark({ review: { remarks } }: { review: Review }) {
  const t = useTexts(reviewTexts);
  const inFigures = useTexts(figuresTexts);
  const [isOpen, setOpen] = useState(false);
  if (!remarks) return null;
  if (!isOpen && !remarks.values.whole)
    return (
      <div className={styles.whole}>
        <Button look="quiet" small icon="remark" onClick={() => setOpen(true)}>
          {t('whole.observe')}
        </Button>
      </div>
    );
  return (
    <div className={styles.whole}>
      <TextArea
        {...remarks.field('whole')}
        error={undefined}
        label={t('whole.label')}
        hint={inFigures('remarkHint')}
        rows={3}
        maxLength={2000}
        autoFocus={isOpen}
      />
    </div>
  );
}
