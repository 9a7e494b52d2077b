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

/** With `brief` only what is known is told; and that nothing is, where nothing is. */
export function Facts({ facts, brief = false }: { facts: readonly Fact[]; brief?: boolean }) {
  const t = useTexts(commonTexts);
  const shown = brief ? facts.filter(({ value }) => !isNothing(value)) : facts;
  if (!shown.length) return <p className={styles.nothing}>{t('notGiven')}</p>;
  return (
    <dl className={styles.facts}>
      {shown.map((fact, index) => (
        <div key={index} data-wide={fact.wide || undefined}>
          <dt>{fact.label}</dt>
          <dd>{isNothing(fact.value) ? <span className={styles.nothing}>{t('notGiven')}</span> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const isNothing = (value: ReactNode): boolean =>
  value === null || value === undefined || value === false || value === '';
