import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button, IconButton } from '../ui/button';
import { Select, WholeNumberField } from '../ui/inputs';
import { daysOfPeriod, periodChoices } from './periods';
import type { PeriodTargetForm } from './program-form';
import styles from './program-inputs.module.css';
import { programsTexts } from './programs.texts';

interface PeriodTargetsProps {
  name: string;
  value: readonly PeriodTargetForm[];
  onChange(value: readonly PeriodTargetForm[]): void;
}

/** What is wanted in a year or a quarter of its own; each period once. */
export function PeriodTargets({ name, value, onChange }: PeriodTargetsProps) {
  const t = useTexts(programsTexts);
  const { shortDay } = useFormats();
  const { today } = useSession().coalition;
  const choices = periodChoices(
    today,
    value.map(({ period }) => period),
  );
  const labelOf = (period: string) => {
    if (!period.includes('..')) return period;
    const { startsOn, endsOn } = daysOfPeriod(period);
    return `${shortDay(startsOn)} – ${shortDay(endsOn)}`;
  };
  const change = (at: number, part: Partial<PeriodTargetForm>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <div className={styles.periods}>
      {value.map(({ period, target }, at) => (
        <div key={at} className={styles.period}>
          <Select
            name={`${name}.periods.${at}`}
            label={t('period')}
            value={period}
            onChange={(chosen) => change(at, { period: chosen })}
            options={choices
              .filter((each) => each === period || !value.some((other) => other.period === each))
              .map((each) => ({ value: each, label: labelOf(each) }))}
            empty={t('period.choose')}
          />
          <WholeNumberField
            name={`${name}.periods.${at}.target`}
            label={t('target')}
            value={target}
            onChange={(aim) => change(at, { target: aim })}
          />
          <IconButton
            icon="close"
            label={t('period.remove', { period: labelOf(period) })}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button small look="quiet" icon="plus" onClick={() => onChange([...value, { period: '', target: '' }])}>
        {t('period.add')}
      </Button>
    </div>
  );
}
