import { useId } from 'react';
import type { MemberStatus } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { DayField, Select } from '../ui/inputs';
import { Columns } from '../ui/stack';
import type { FieldErrors } from '../ui/use-form';
import { STATUSES } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { admissionsTexts } from './admissions.texts';
import type { CorrectionRow } from './decision-form';

interface CorrectionRowProps {
  row: CorrectionRow;
  index: number;
  errors: FieldErrors;
  onChange(row: CorrectionRow): void;
  onRemove?: () => void;
}

/** One stretch of days, and what the organisation was on them. */
export function CorrectionRowInputs({ row, index, errors, onChange, onRemove }: CorrectionRowProps) {
  const id = useId();
  const t = useTexts(admissionsTexts);
  const common = useTexts(commonTexts);
  const terms = useTexts(termsTexts);
  const bound = (name: 'from' | 'to') => ({
    name: `periods.${index}.${name}`,
    value: row[name],
    error: errors[`periods.${index}.${name}`],
    onChange: (value: string) => onChange({ ...row, [name]: value }),
  });
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id}>{t('correction.period', { number: index + 1 })}</p>
      <Columns>
        <Select<MemberStatus>
          name={`periods.${index}.status`}
          value={row.status}
          error={errors[`periods.${index}.status`]}
          onChange={(status) => onChange({ ...row, status })}
          label={t('correction.status')}
          options={STATUSES.map((value) => ({ value, label: terms(`status.${value}`) }))}
          empty={t('correction.choose')}
        />
        <DayField {...bound('from')} label={t('correction.from')} required />
        <DayField {...bound('to')} label={t('correction.to')} hint={t('correction.toHint')} optional />
      </Columns>
      {onRemove && (
        <Button small look="quiet" onClick={onRemove}>
          {common('remove')}
        </Button>
      )}
    </div>
  );
}
