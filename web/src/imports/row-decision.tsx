import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Import, ImportDecision, ImportRow } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choices';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { importsTexts } from './imports.texts';

/** What the person decides about a row: always to leave it out, and of a likely duplicate what it is. */
export function RowDecision({ proposal, row }: { proposal: Import; row: ImportRow }) {
  const t = useTexts(importsTexts);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const field = proposal.kind === 'members' ? 'memberId' : 'recordId';
  const isLeftOut = row.decision === 'skip';
  const canBeLeftOut = isLeftOut || row.action === 'create' || row.action === 'update' || row.action === 'duplicate';
  const isOpen = row.memberId !== null || proposal.kind === 'members' ? row.candidates.length > 0 : false;
  const decide = async (decision: ImportDecision | null, recordId?: string) => {
    setBusy(true);
    setProblem(null);
    try {
      const path = { id: proposal.id, number: row.number };
      await client.PATCH('/imports/{id}/rows/{number}', { params: { path }, body: { decision, [field]: recordId } });
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
    await refresh('/imports');
  };
  return (
    <>
      {isOpen ? (
        <Candidates
          key={problem === null ? 'sent' : 'refused'}
          row={row}
          onDecide={(...decision) => void decide(...decision)}
        />
      ) : (
        canBeLeftOut && (
          <div>
            <Button look="quiet" small busy={isBusy} onClick={() => void decide(isLeftOut ? null : 'skip')}>
              {isLeftOut ? t('include') : t('leaveOut')}
            </Button>
          </div>
        )
      )}
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
    </>
  );
}

function Candidates({
  row,
  onDecide,
}: {
  row: ImportRow;
  onDecide(decision: ImportDecision, recordId?: string): void;
}) {
  const t = useTexts(importsTexts);
  const records = row.candidates.filter(({ recordId }) => recordId !== null);
  const decided = row.decision === 'update' ? `update ${row.recordId}` : (row.decision ?? '');
  const [chosen, setChosen] = useState(decided); // at once; the row comes back as decided
  return (
    <>
      <RadioGroup
        label={t('duplicateLead')}
        name={`row-${row.number}`}
        value={chosen}
        onChange={(choice) => {
          setChosen(choice);
          const [decision, recordId] = choice.split(' ');
          onDecide(decision as ImportDecision, recordId);
        }}
        options={[
          ...records.map(({ recordId, name, reason }) => ({
            value: `update ${recordId}`,
            label: t('isThis', { name }),
            hint: t(`reason.${reason}`),
          })),
          { value: 'create', label: t('isNew') },
          { value: 'skip', label: t('leaveOut') },
        ]}
      />
      <ul>
        {row.candidates
          .filter(({ rowNumber }) => rowNumber !== null)
          .map(({ rowNumber, name, reason }) => (
            <li key={rowNumber}>{t('inRow', { number: rowNumber ?? 0, name, reason: t(`reason.${reason}`) })}</li>
          ))}
      </ul>
    </>
  );
}
