import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Import, ImportMappingChoice } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { isSame } from '../ui/conflict';
import { Select } from '../ui/inputs';
import { LoadFailed } from '../ui/load-failed';
import { Row } from '../ui/stack';
import styles from './columns-card.module.css';
import { useFieldLabel } from './field-label';
import { importsTexts } from './imports.texts';
import { choose, fieldsOf, knownColumns, type Mapping } from './mapping';
import { SavedMappings } from './saved-mappings';

/** Which column holds what, recognised by name; the person has the last word. */
export function ColumnsCard({ proposal }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const labelOf = useFieldLabel(proposal.kind);
  const [mapping, setMapping] = useState<Mapping>(proposal.mapping);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const known = knownColumns(proposal.mapping);
  const options = fieldsOf(proposal.kind).map((field) => ({ value: field, label: labelOf(field) }));
  const propose = async (body: ImportMappingChoice) => {
    setBusy(true);
    setProblem(null);
    try {
      await client.PATCH('/imports/{id}', { params: { path: { id: proposal.id } }, body });
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
    await refresh('/imports');
  };
  return (
    <Card title={t('columns')} lead={t('columnsKnown', { known, total: proposal.columns.length })}>
      <SavedMappings
        proposal={proposal}
        mapping={mapping}
        onChoose={(savedMappingId) => void propose({ savedMappingId })}
        onProblem={setProblem}
      />
      {problem !== null && <LoadFailed error={problem} />}
      <details className={styles.details} open={known === 0 || undefined}>
        <summary>{t('columnsEdit')}</summary>
        <ul className={styles.columns}>
          {proposal.columns.map((name, column) => (
            <li key={column}>
              <Select
                name={`column-${column}`}
                label={name || `(${column + 1})`}
                value={mapping[column] ?? ''}
                onChange={(field) => setMapping(choose(mapping, column, field || null))}
                options={options}
                empty={t('column.left')}
              />
            </li>
          ))}
        </ul>
        {!isSame(mapping, proposal.mapping) && (
          <Row>
            <Button look="primary" busy={isBusy} onClick={() => void propose({ mapping: { ...mapping } })}>
              {t('propose')}
            </Button>
            <span className={styles.hint}>{t('proposeHint')}</span>
          </Row>
        )}
      </details>
    </Card>
  );
}
