import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { TextArea } from '../ui/inputs';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { withRemark } from './remarks';
import type { Review } from './review';

interface RemarkProps {
  /** A figure's id, a program's, or a paragraph. */
  about: string;
  name: string;
  review: Review;
}

/** Opens a remark; gone while one is written. */
export function RemarkButton({ about, name, review: { remarks } }: RemarkProps) {
  const t = useTexts(figuresTexts);
  if (!remarks || remarks.values.on[about] !== undefined) return null;
  return (
    <Button
      look="quiet"
      small
      icon="remark"
      aria-label={t('observeFigure', { name })}
      onClick={() => remarks.set(withRemark(remarks.values, about, ''))}
    >
      {t('observe')}
    </Button>
  );
}

export function RemarkInput({ about, name, review: { remarks } }: RemarkProps) {
  const t = useTexts(figuresTexts);
  const text = remarks?.values.on[about];
  if (!remarks || text === undefined) return null;
  const change = (next: string | null) => remarks.set(withRemark(remarks.values, about, next));
  return (
    <div className={styles.remark}>
      <TextArea
        name={about}
        label={t('remarkOn', { name })}
        hint={t('remarkHint')}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={change}
        autoFocus={text === ''}
      />
      <Button small look="quiet" icon="close" onClick={() => change(null)}>
        {t('removeRemark')}
      </Button>
    </div>
  );
}
