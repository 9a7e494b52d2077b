import { api } from '../api/client';
import type { Area, Indicator } from '../api/types';
import { useLanguage, useTexts } from '../texts/language';
import { FieldError } from '../ui/field';
import { Checkbox } from '../ui/choices';
import { type Bound, WholeNumberField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { PeriodTargets } from './period-targets';
import type { MeasureForm } from './program-form';
import styles from './program-inputs.module.css';
import { programsTexts } from './programs.texts';

interface MeasureInputsProps extends Bound<readonly MeasureForm[]> {
  area: Area | '';
}

/** The indicators that a program reports with: its area's, those that count people first, and what it has already. */
export function MeasureInputs({ value, onChange, error, name, area }: MeasureInputsProps) {
  const t = useTexts(programsTexts);
  const query = api.useQuery('get', '/indicators', { params: { query: { limit: 200 } } }, { staleTime: 10 * 60_000 });
  const isChosen = (id: string) => value.some(({ indicatorId }) => indicatorId === id);
  const offered = (items: readonly Indicator[]) =>
    items
      .filter(({ level }) => level === 'program')
      .filter(({ id, retiredOn, area: own }) => isChosen(id) || (retiredOn === null && (own === null || own === area)))
      .sort((one, other) => Number(other.isHeadcount) - Number(one.isHeadcount) || one.code.localeCompare(other.code));
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          {area === '' && <p>{t('chooseArea')}</p>}
          <ul className={styles.rows}>
            {offered(items).map((indicator) => (
              <MeasureInput key={indicator.id} indicator={indicator} value={value} onChange={onChange} />
            ))}
          </ul>
          <FieldError id={`${name}-error`} error={error} />
        </>
      )}
    </Loaded>
  );
}

function MeasureInput({
  indicator,
  value,
  onChange,
}: Pick<MeasureInputsProps, 'value' | 'onChange'> & { indicator: Indicator }) {
  const t = useTexts(programsTexts);
  const { language } = useLanguage();
  const { id, code, isHeadcount } = indicator;
  const [label, definition] =
    language === 'es' ? [indicator.nameEs, indicator.definitionEs] : [indicator.nameEn, indicator.definitionEn];
  const measure = value.find(({ indicatorId }) => indicatorId === id);
  const others = value.filter(({ indicatorId }) => indicatorId !== id);
  const change = (part: Partial<MeasureForm>) =>
    onChange(value.map((each) => (each.indicatorId === id ? { ...each, ...part } : each)));
  return (
    <li>
      <Checkbox
        name={id}
        label={`${code} · ${label}${isHeadcount ? ` (${t('headcount')})` : ''}`}
        hint={definition}
        value={measure !== undefined}
        onChange={(isOn) =>
          onChange(isOn ? [...others, { indicatorId: id, baseline: '', target: '', periods: [] }] : others)
        }
      />
      {measure && (
        <div className={styles.measure}>
          <WholeNumberField
            name={`${id}.baseline`}
            label={t('baseline')}
            value={measure.baseline}
            onChange={(baseline) => change({ baseline })}
          />
          <WholeNumberField
            name={`${id}.target`}
            label={t('target')}
            value={measure.target}
            onChange={(target) => change({ target })}
          />
          <PeriodTargets name={id} value={measure.periods} onChange={(periods) => change({ periods })} />
        </div>
      )}
    </li>
  );
}
