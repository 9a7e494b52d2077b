import type { ReactNode } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import styles from './facts.module.css';

export interface Fact {
  label: ReactNode;
  /** Nothing known is said in words. */
  value: ReactNode;
  wide?: boolean;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useTexts(commonTexts);
  return (
    <dl className={styles.facts}>
      {facts.map((fact, index) => (
        <div key={index} data-wide={fact.wide || undefined}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value === null || fact.value === undefined || fact.value === false || fact.value === '' ? (
              <span className={styles.nothing}>{t('notGiven')}</span>
            ) : (
              fact.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
