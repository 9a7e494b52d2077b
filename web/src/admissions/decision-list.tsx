import type { Periods } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { admissionsTexts } from './admissions.texts';
import styles from './period-list.module.css';

type Decision = Periods['decisions'][number];

/** Each decision as it was put on record. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ol className={styles.periods}>
      {decisions.map((decision) => (
        <DecisionItem key={decision.id} decision={decision} />
      ))}
    </ol>
  );
}

function DecisionItem({ decision }: { decision: Decision }) {
  const t = useTexts(admissionsTexts);
  const { day, instant } = useFormats();
  const { kind, effectiveOn, termEndsOn, endsOn } = decision;
  const end =
    kind === 'admission' || kind === 'renewal'
      ? termEndsOn
        ? t('toDay', { day: day(termEndsOn) })
        : t('withoutEnd')
      : kind === 'suspension'
        ? endsOn
          ? t('toDay', { day: day(endsOn) })
          : t('untilNotice')
        : null;
  return (
    <li className={styles.period}>
      <p>
        <strong>{t(`kind.${kind}`)}</strong>
      </p>
      <p>{[t('effective', { day: day(effectiveOn) }), end].filter(Boolean).join(', ')}</p>
      <p className={styles.quiet}>
        {[
          instant(decision.decidedAt),
          decision.boardMinute,
          decision.decidedBy && t('by', { name: decision.decidedBy }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {decision.reason && <p className={styles.quiet}>{decision.reason}</p>}
    </li>
  );
}
