import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden';

/** The place of what is being loaded; it appears after a moment, so that a quick answer does not flicker. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const t = useTexts(commonTexts);
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
