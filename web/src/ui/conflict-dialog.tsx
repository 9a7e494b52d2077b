import { type ReactNode, useState } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from './button';
import styles from './conflict-dialog.module.css';
import { type Choice, differences, firstChoices, merge } from './conflict';
import { Actions, Dialog } from './dialog';
import { StatusPill } from './status-pill';

export interface ConflictWords<V> {
  labelOf(field: keyof V & string): string;
  /** A value as it is read, not as it is stored; nothing for an empty one. */
  show(field: keyof V & string, values: V): ReactNode;
  /** Who wrote what is saved now, where it is known. */
  whoOf?(field: keyof V & string): ReactNode;
}

interface ConflictDialogProps<V> extends ConflictWords<V> {
  base: V;
  mine: V;
  theirs: V;
  onChosen(merged: V): void;
  onClose(): void;
}

/** Both versions, field by field; nothing is saved until the person has chosen. */
export function ConflictDialog<V extends object>({
  base,
  mine,
  theirs,
  labelOf,
  show,
  whoOf,
  onChosen,
  onClose,
}: ConflictDialogProps<V>) {
  const t = useTexts(commonTexts);
  const found = differences(base, mine, theirs);
  const [choices, setChoices] = useState(() => firstChoices(found));
  const isComplete = found.every(({ field }) => choices[field]);
  return (
    <Dialog title={t('conflict.title')} onClose={onClose} wide>
      <p>{t('conflict.lead')}</p>
      <div className={styles.fields}>
        {found.map(({ field, isBoth }) => (
          <fieldset key={field} className={styles.field}>
            <legend className={styles.legend}>
              {labelOf(field)} {isBoth && <StatusPill tone="warn">{t('conflict.both')}</StatusPill>}
            </legend>
            {(['mine', 'theirs'] as const).map((side: Choice) => (
              <label key={side} className={styles.side}>
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={choices[field] === side}
                  onChange={() => setChoices({ ...choices, [field]: side })}
                />
                <span>
                  <span className={styles.whose}>
                    {t(`conflict.${side}`)}
                    {side === 'theirs' && whoOf && <span className={styles.who}>{whoOf(field)}</span>}
                  </span>
                  <span className={styles.value}>
                    {show(field, side === 'mine' ? mine : theirs) || <em>{t('conflict.empty')}</em>}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <Actions>
        <Button look="primary" disabled={!isComplete} onClick={() => onChosen(merge(mine, theirs, choices))}>
          {t('conflict.save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
