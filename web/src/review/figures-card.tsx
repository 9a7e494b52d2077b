import type { ReactNode } from 'react';
import type { Figure } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { VisuallyHidden } from '../ui/visually-hidden';
import { FigureRows } from './figure-rows';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { MadeRemarks } from './made-remarks';
import { RemarkButton, RemarkInput } from './remark-input';
import { isTold } from './remarks';
import type { Review } from './review';

/** The figures of a program, or of the organisation as a whole, beside those of the period before. */
export function FiguresCard({
  programId,
  title,
  lead,
  figures,
  review,
}: {
  /** Absent for the organisation as a whole. */
  programId?: string;
  title: string;
  lead?: ReactNode;
  figures: readonly Figure[];
  review: Review;
}) {
  const t = useTexts(figuresTexts);
  const { cycle, previousCycleCode } = review.report;
  const told = figures.filter((figure) => isTold(review.report, figure));
  if (told.length === 0) return null;
  return (
    <Card
      title={title}
      lead={lead}
      actions={programId && <RemarkButton about={programId} name={title} review={review} />}
      flush
    >
      {programId && (
        <div className={styles.onProgram}>
          <MadeRemarks about={programId} review={review} />
          <RemarkInput about={programId} name={title} review={review} />
        </div>
      )}
      <table className={styles.figures} role="table">
        <caption>{t('table', { name: title })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('indicator')}
            </th>
            <th scope="col" role="columnheader" data-align="end">
              {previousCycleCode ?? t('before')}
            </th>
            <th scope="col" role="columnheader" data-align="end">
              {cycle.code}
            </th>
            <th scope="col" role="columnheader" data-align="end">
              {t('change')}
            </th>
            {review.remarks && (
              <th scope="col" role="columnheader">
                <VisuallyHidden>{t('remark')}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        {told.map((figure) => (
          <FigureRows key={figure.id} figure={figure} review={review} />
        ))}
      </table>
    </Card>
  );
}
