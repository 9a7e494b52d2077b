import { useState } from 'react';
import type { Figure } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choices';
import { Select, TextArea } from '../ui/inputs';
import { NOT_REPORTED_CODES } from '../vocabulary/not-reported';
import { notReportedTexts } from '../vocabulary/not-reported.texts';
import { useFigureChecks } from './figure-checks';
import styles from './figure.module.css';
import { figureTexts } from './figure.texts';
import { type FigureTexts, isReasonGiven } from './figure-values';
import type { Typing } from './use-autosave';

/** Why there is no figure, and a word about the one there is. */
export function FigureMore({ figure, typing }: { figure: Figure; typing: Typing<FigureTexts> }) {
  const t = useTexts(figureTexts);
  const { values, type } = typing;
  const words = useTexts(notReportedTexts);
  const isOther = values.notReportedCode === '' || values.notReportedCode === 'other';
  return (
    <div className={styles.more}>
      <Checkbox
        name="isNotReported"
        label={t('notReported')}
        value={values.isNotReported}
        onChange={(isNotReported) => type({ ...values, isNotReported })}
      />
      {values.isNotReported && (
        <div data-field="notReportedReason" className={styles.wide}>
          <Select
            name="notReportedCode"
            label={t('reason')}
            empty={t('reasonChoose')}
            options={NOT_REPORTED_CODES.map((value) => ({ value, label: words(value) }))}
            value={values.notReportedCode}
            onChange={(notReportedCode) => type({ ...values, notReportedCode })}
          />
          <TextArea
            name="notReportedReason"
            label={t('reasonWords')}
            optional={!isOther}
            error={isReasonGiven(values) ? undefined : t('reasonNeeded')}
            rows={2}
            maxLength={1000}
            value={values.notReportedReason}
            onChange={(notReportedReason) => type({ ...values, notReportedReason })}
          />
        </div>
      )}
      <Note figure={figure} typing={typing} />
    </div>
  );
}

/** Open where there is one, or where a check asks for one. */
function Note({ figure, typing }: { figure: Figure; typing: Typing<FigureTexts> }) {
  const t = useTexts(figureTexts);
  const [isWanted, setWanted] = useState(false);
  const { values, type } = typing;
  const isAsked = useFigureChecks(figure, typing).some(({ pointer }) => pointer.endsWith('/note'));
  if (!isWanted && !isAsked && !values.note)
    return (
      <Button look="quiet" small icon="edit" onClick={() => setWanted(true)}>
        {t('addNote')}
      </Button>
    );
  return (
    <div data-field="note" className={styles.wide}>
      <TextArea
        name="note"
        label={t('note')}
        rows={2}
        maxLength={2000}
        autoFocus={isWanted}
        value={values.note}
        onChange={(note) => {
          setWanted(true); // it stays open while it is written, also when it is emptied
          type({ ...values, note });
        }}
      />
    </div>
  );
}
