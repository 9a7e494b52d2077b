import styles from './review.module.css';

/** Words of the organisation's own. */
export function Said({ label, children }: { label?: string; children: string }) {
  return (
    <figure className={styles.said}>
      {label && <figcaption>{label}</figcaption>}
      <blockquote>{children}</blockquote>
    </figure>
  );
}
