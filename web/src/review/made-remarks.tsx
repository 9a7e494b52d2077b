import { useFormats, useTexts } from '../texts/language';
import { BeforeAndNow } from './before-and-now';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { remarksOn } from './remarks';
import type { Review } from './review';

/** What was remarked on something, each with what stood there then and what stands there now. */
export function MadeRemarks({ about, review: { report } }: { about: string | null; review: Review }) {
  const t = useTexts(figuresTexts);
  const { dayOf } = useFormats();
  return remarksOn(report, about).map((remark) => (
    <div key={remark.id} className={styles.words} data-remark>
      <p>
        <strong>{t('earlier', { day: dayOf(remark.createdAt) })}</strong> {remark.text}
      </p>
      {report.state !== 'returned' && <BeforeAndNow remark={remark} report={report} />}
    </div>
  ));
}
