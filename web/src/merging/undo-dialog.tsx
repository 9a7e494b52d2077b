import { useState } from 'react';
import { client } from '../api/client';
import { ApiProblem } from '../api/problem';
import { refresh } from '../api/query-client';
import type { Merge } from '../api/types';
import { useFieldWords } from '../history/field-words';
import { historyTexts } from '../history/history.texts';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Actions, Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { useToast } from '../ui/toasts';
import styles from './merging.module.css';
import { mergingTexts } from './merging.texts';

interface Obstacle {
  kind: 'edited' | 'removed' | 'depends' | 'merged-on';
  table: string;
  columns: string[];
  count: number;
}

/** Undoes a merge, or lists what stands in the way. */
export function UndoDialog({ merge, onClose }: { merge: Merge; onClose(): void }) {
  const t = useTexts(mergingTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const name = merge.mergedName;
  const obstacles = problem instanceof ApiProblem ? ((problem.document.obstacles as Obstacle[] | undefined) ?? []) : [];
  const undo = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await client.POST('/merges/{id}/reversal', { params: { path: { id: merge.id } } });
      await refresh('/members', '/duplicates', '/session', '/programs', '/contacts');
      say(t('undo.done'));
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('undo.confirm', { name })} onClose={onClose}>
      <p>{t('undo.text', { name })}</p>
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
          {obstacles.length > 0 && (
            <ul className={styles.list}>
              {obstacles.map((obstacle) => (
                <ObstacleItem key={`${obstacle.kind} ${obstacle.table} ${obstacle.columns.join()}`} {...obstacle} />
              ))}
            </ul>
          )}
        </Notice>
      )}
      <Actions>
        <Button look="danger" busy={isBusy} onClick={() => void undo()}>
          {t('undo')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}

function ObstacleItem({ kind, table, columns, count }: Obstacle) {
  const t = useTexts(mergingTexts);
  const words = useTexts(historyTexts) as (key: string) => string;
  const { list } = useFormats();
  const { labelOf } = useFieldWords(table);
  const what = words(`what.${table}` in historyTexts.es ? `what.${table}` : 'what.other');
  if (kind === 'merged-on') return <li>{t('obstacle.merged-on')}</li>;
  if (kind === 'edited')
    return <li>{t('obstacle.edited', { what, fields: list(columns.map((column) => labelOf(camelCase(column)))) })}</li>;
  return <li>{t(`obstacle.${kind}`, { what, count })}</li>;
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
