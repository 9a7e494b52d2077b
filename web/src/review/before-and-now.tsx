import type { ReactNode } from 'react';
import type { Report } from '../api/types';
import { usePartName } from '../reports/part-name';
import { useFormats, useTexts } from '../texts/language';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { useFigureName } from './attention-card';
import { beforeTexts } from './before.texts';
import { type FigureThen, isUnchanged, partDifferences } from './figure-difference';
import styles from './figures.module.css';

type Remark = Report['remarks'][number];

/** What stood there when the remark was made, and what stands there now. */
export function BeforeAndNow({ remark, report }: { remark: Remark; report: Report }) {
  const t = useTexts(beforeTexts);
  const nameOf = useFigureName(report);
  const isOnFigure = remark.figureId !== null;
  if (remark.figures.length + remark.fields.length === 0) return null;
  return (
    <dl className={styles.beforeNow}>
      {remark.figures.map((figure) => (
        <div key={figure.figureId}>
          {!isOnFigure && <dt>{nameOf(figure.figureId)}</dt>}
          {isUnchanged(figure) ? <dd>{t('unchanged')}</dd> : <FigureChange {...figure} />}
        </div>
      ))}
      {remark.fields.map(({ field, before, now }) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          {before === now ? (
            <dd>{t('unchanged')}</dd>
          ) : (
            <Change before={<Said field={field}>{before}</Said>} now={<Said field={field}>{now}</Said>} />
          )}
        </div>
      ))}
    </dl>
  );
}

function FigureChange({ before, now }: { before: FigureThen; now: FigureThen }) {
  const t = useTexts(beforeTexts);
  const { number } = useFormats();
  const partName = usePartName();
  const valueOf = useValueThen();
  const quantity = (value: number | null) => (value === null ? t('nothing') : number(value));
  return (
    <>
      {valueOf(before) !== valueOf(now) && <Change before={valueOf(before)} now={valueOf(now)} />}
      {partDifferences(before.cells, now.cells).map((part) => (
        <Change
          key={`${part.breakdown}/${part.category}`}
          label={partName(part.breakdown, part.category)}
          before={quantity(part.before)}
          now={quantity(part.now)}
        />
      ))}
      {before.note !== now.note && (
        <Change label={t('note')} before={before.note ?? t('nothing')} now={now.note ?? t('nothing')} />
      )}
    </>
  );
}

/** "120", "30 / 120", or why there is none. */
function useValueThen(): (figure: FigureThen) => string {
  const t = useTexts(beforeTexts);
  const whyNot = useWhyNotReported();
  const { number } = useFormats();
  return (figure) => {
    if (figure.state === 'not_reported') return t('notReported', { reason: whyNot(figure) });
    if (figure.value === null) return t('nothing');
    return figure.denominator === null
      ? number(figure.value)
      : `${number(figure.value)} / ${number(figure.denominator)}`;
  };
}

function Said({ field, children }: { field: Remark['fields'][number]['field']; children: string | null }) {
  const t = useTexts(beforeTexts);
  const { number } = useFormats();
  if (children === null) return t('nothing');
  if (field === 'unduplicatedPeople') return number(Number(children));
  return field === 'isNothingToReport' ? t(children === 'true' ? 'yes' : 'no') : children;
}

function Change({ label, before, now }: { label?: string; before: ReactNode; now: ReactNode }) {
  const t = useTexts(beforeTexts);
  return (
    <dd>
      {label && <span className={styles.part}>{label}</span>}
      <span>
        <small>{t('before')}</small> <del>{before}</del>
      </span>
      <span>
        <small>{t('now')}</small> <ins>{now}</ins>
      </span>
    </dd>
  );
}
