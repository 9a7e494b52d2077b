import type { CopyProposal, Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { type CopyChange, keyOf, toggled } from './copy-choices';
import styles from './copy.module.css';
import { copyTexts } from './copy.texts';
import { useFigureWords } from './figure-words';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { figuresOf } from './report-rules';
import { useEditWords } from './use-writers';
import { useFigureName } from './use-figure-name';

interface CopyResultProps {
  proposal: CopyProposal;
  accepted: ReadonlySet<string>;
  onAccepted(accepted: ReadonlySet<string>): void;
}

/** Every difference with a box to tick; what somebody else changed meanwhile says who, and is not ticked. */
export function CopyResult({ proposal, accepted, onAccepted }: CopyResultProps) {
  const t = useTexts(copyTexts);
  const { report } = useFiling();
  const nameOf = useFigureName(report);
  const figures = new Map(figuresOf(report).map((figure) => [figure.id, figure]));
  const count = [...proposal.figures, proposal.report].reduce((sum, { changes }) => sum + changes.length, 0);
  const toggle = (key: string) => onAccepted(toggled(accepted, key));
  return (
    <>
      <p>{count === 0 ? t('result.none') : t('result.lead', { count })}</p>
      {proposal.faults.length > 0 && (
        <Notice tone="warn" title={t('faults', { count: proposal.faults.length })}>
          <ul>
            {proposal.faults.map(({ sheet, cell, detail }) => (
              <li key={`${sheet} ${cell}`}>{t('fault', { sheet, cell, detail })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {proposal.left > 0 && <Notice>{t('left', { count: proposal.left })}</Notice>}
      {proposal.figures.map(({ figureId, changes }) => {
        const figure = figures.get(figureId);
        return (
          figure && (
            <fieldset key={figureId} className={styles.figure}>
              <legend>{nameOf(figureId)}</legend>
              <FigureChanges figure={figure} changes={changes} accepted={accepted} toggle={toggle} />
            </fieldset>
          )
        );
      })}
      {proposal.report.changes.length > 0 && (
        <fieldset className={styles.figure}>
          <legend>{t('whole')}</legend>
          <WholeChanges changes={proposal.report.changes} accepted={accepted} toggle={toggle} />
        </fieldset>
      )}
    </>
  );
}

interface ChangesProps {
  changes: readonly CopyChange[];
  accepted: ReadonlySet<string>;
  toggle(key: string): void;
}

function FigureChanges({ figure, changes, accepted, toggle }: ChangesProps & { figure: Figure }) {
  const { labelOf, show } = useFigureWords(figure);
  return changes.map((change) => {
    const key = keyOf(figure.id, change.field);
    return (
      <OneChange
        key={key}
        change={change}
        label={labelOf(change.field)}
        show={(text) => show(change.field, { [change.field]: text })}
        isAccepted={accepted.has(key)}
        onToggle={() => toggle(key)}
      />
    );
  });
}

function WholeChanges({ changes, accepted, toggle }: ChangesProps) {
  const t = useTexts(filingTexts);
  const { number } = useFormats();
  return changes.map((change) => {
    const key = keyOf(null, change.field);
    const isPeople = change.field === 'unduplicatedPeople';
    return (
      <OneChange
        key={key}
        change={change}
        label={t(WHOLE[change.field] ?? 'field.narrative')}
        show={(text) => (isPeople && text ? number(Number(text)) : text)}
        isAccepted={accepted.has(key)}
        onToggle={() => toggle(key)}
      />
    );
  });
}

const WHOLE: Readonly<Record<string, 'field.people' | 'field.peopleReason' | 'field.narrative' | 'field.signatory'>> = {
  unduplicatedPeople: 'field.people',
  unduplicatedReason: 'field.peopleReason',
  narrative: 'field.narrative',
  signatory: 'field.signatory',
};

interface OneChangeProps {
  change: CopyChange;
  label: string;
  show(text: string): string;
  isAccepted: boolean;
  onToggle(): void;
}

function OneChange({ change, label, show, isAccepted, onToggle }: OneChangeProps) {
  const t = useTexts(copyTexts);
  const describe = useEditWords();
  const { file, current, isConflict, changedBy } = change;
  return (
    <label className={styles.change} data-conflict={isConflict || undefined}>
      <input type="checkbox" checked={isAccepted} onChange={onToggle} />
      <span>
        <span className={styles.label}>{label}</span> <strong>{show(file) || t('empty')}</strong>
        <small>{t('from', { value: show(current) || t('empty') })}</small>
        {isConflict && (
          <small className={styles.who}>
            {changedBy ? t('conflict', { who: describe(changedBy) }) : t('conflictUnknown')}
          </small>
        )}
      </span>
    </label>
  );
}
