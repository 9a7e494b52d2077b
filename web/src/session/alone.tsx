import type { ReactNode } from 'react';
import styles from './alone.module.css';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';

/** A page outside the frame: sign-in, invitation, application, and what stands in for them. */
export function Alone({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <div className={styles.alone} data-wide={wide || undefined}>
      <main className={styles.main}>
        <Brand />
        {children}
      </main>
      <footer className={styles.footer}>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
