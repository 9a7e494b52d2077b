import styles from './progress-bar.module.css';

/** How far something is; the words beside it say the numbers. Without `total` it only says that something is going on. */
export function ProgressBar({ value, total, label }: { value: number; total: number; label: string }) {
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      {...(total > 0 ? { value: Math.min(value, total), max: total } : {})}
    />
  );
}
