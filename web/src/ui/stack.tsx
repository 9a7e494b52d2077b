import type { ReactNode } from 'react';
import styles from './stack.module.css';

type Gap = 'small' | 'medium' | 'large';

/** Things below each other. */
export function Stack({ gap = 'medium', children }: { gap?: Gap; children: ReactNode }) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/** Things beside each other, as many as fit. */
export function Row({ gap = 'small', end = false, children }: { gap?: Gap; end?: boolean; children: ReactNode }) {
  return (
    <div className={styles.row} data-gap={gap} data-end={end || undefined}>
      {children}
    </div>
  );
}

/** Fields or cards in columns where there is room, each at least `least` wide. */
export function Columns({ least = 'field', children }: { least?: 'field' | 'card'; children: ReactNode }) {
  return (
    <div className={styles.columns} data-least={least}>
      {children}
    </div>
  );
}
