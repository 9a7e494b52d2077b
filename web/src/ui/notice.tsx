import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A few words that matter, in place. `alert` is read out at once. */
export function Notice({
  tone = 'quiet',
  title,
  alert = false,
  actions,
  children,
}: {
  tone?: 'quiet' | 'good' | 'warn' | 'bad';
  title?: ReactNode;
  alert?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={alert ? 'alert' : undefined}>
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
