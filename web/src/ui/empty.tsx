import type { ReactNode } from 'react';
import styles from './empty.module.css';
import { Icon, type IconName } from './icon';

/** Nothing here: why, and what to do about it. */
export function Empty({
  icon,
  title,
  actions,
  children,
}: {
  icon?: IconName;
  title: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.icon}>
          <Icon name={icon} />
        </span>
      )}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
