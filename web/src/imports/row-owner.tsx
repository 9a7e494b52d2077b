import { useState } from 'react';
import { Link } from 'wouter';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Import, ImportRow } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { Row, Stack } from '../ui/stack';
import { importsTexts } from './imports.texts';

/** Whose program or contact a row is; where the file leaves it open, the person says so for all rows that name it alike. */
export function RowOwner({ proposal, row }: { proposal: Import; row: ImportRow }) {
  const t = useTexts(importsTexts);
  if (proposal.kind === 'members') return null;
  if (row.memberId !== null && row.memberName)
    return (
      <p>
        {t('owner')} <Link href={`/members/${row.memberId}`}>{row.memberName}</Link>
      </p>
    );
  return proposal.state === 'proposed' && row.decision !== 'skip' ? (
    <OwnerChoice proposal={proposal} row={row} />
  ) : (
    <p>
      {t('owner')} {row.ownerName}
    </p>
  );
}

function OwnerChoice({ proposal, row }: { proposal: Import; row: ImportRow }) {
  const t = useTexts(importsTexts);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const q = typed.trim();
  const { data } = api.useQuery('get', '/members', { params: { query: { q, limit: 6 } } }, { enabled: q.length > 1 });
  const likely = row.candidates.flatMap(({ memberId, recordId, name }) =>
    memberId && !recordId ? [{ id: memberId, name }] : [],
  );
  const offered = q.length > 1 ? (data?.items ?? []).map(({ id, name }) => ({ id, name })) : likely;
  const choose = async (memberId: string) => {
    setBusy(memberId);
    setProblem(null);
    try {
      const path = { id: proposal.id, number: row.number };
      await client.PATCH('/imports/{id}/rows/{number}', { params: { path }, body: { memberId } });
    } catch (error) {
      setProblem(error);
    }
    setBusy('');
    await refresh('/imports');
  };
  return (
    <Stack gap="small">
      <TextField
        name={`owner-${row.number}`}
        type="search"
        label={t('whose', { name: row.ownerName ?? '' })}
        hint={t('whoseHint')}
        value={typed}
        onChange={setTyped}
      />
      <Row>
        {offered.map(({ id, name }) => (
          <Button key={id} small busy={busy === id} onClick={() => void choose(id)}>
            {t('isOf', { name })}
          </Button>
        ))}
      </Row>
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
    </Stack>
  );
}
