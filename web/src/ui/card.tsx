import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names';

interface CardProps {
  title?: ReactNode;
  lead?: ReactNode;
  /** To the right of the title. */
  actions?: ReactNode;
  /** Without inner space: for a list or a table that goes to the edges. */
  flush?: boolean;
  children: ReactNode;
}

export function Card({ title, lead, actions, flush = false, children }: CardProps) {
  const id = useId();
  return (
    <section className={classNames(styles.card, flush && styles.flush)} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header className={styles.header}>
          <div>
            {title && <h2 id={id}>{title}</h2>}
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
