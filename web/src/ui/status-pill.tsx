import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import styles from './status-pill.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'quiet';

const ICONS: Record<Tone, IconName> = { good: 'check', warn: 'clock', bad: 'warning', quiet: 'dash' };

/** A state in words with a sign of its own: colour alone never says it. */
export function StatusPill({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={styles.pill} data-tone={tone}>
      <Icon name={icon ?? ICONS[tone]} small />
      {children}
    </span>
  );
}
