import type { MergePreview } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { Columns } from '../ui/stack';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './merging.module.css';
import { mergingTexts } from './merging.texts';

/** Rows that go with others, and files that go with their document, say nothing to a reader. */
const UNSAID = ['contact_roles', 'program_locations', 'program_indicators', 'stored_files', 'applications'];

/** What a merge would do beside the details. */
export function MergeEffects({ preview }: { preview: MergePreview }) {
  const t = useTexts(mergingTexts);
  const kept = preview.kept.name;
  return (
    <>
      {preview.conflicts.length > 0 && (
        <Notice tone="warn" title={t('merge.conflicts')}>
          <Conflicts conflicts={preview.conflicts} kept={kept} />
        </Notice>
      )}
      <Columns least="card">
        <Card title={t('merge.moves', { kept })}>
          <Counts counts={preview.moves} none={t('merge.moves.none')} />
        </Card>
        <Card title={t('merge.stays')} lead={t('merge.stays.lead')}>
          <Counts counts={preview.stays} none="" />
        </Card>
      </Columns>
    </>
  );
}

function Conflicts({ conflicts, kept }: { conflicts: MergePreview['conflicts']; kept: string }) {
  const t = useTexts(mergingTexts);
  const terms = useTexts(termsTexts) as (key: string) => string;
  const valueOf = ({ kind, value }: MergePreview['conflicts'][number]): string => {
    if (kind === 'primary-role') return terms(`role.${value}`);
    if (kind === 'membership') return terms(`status.${value}`);
    if (kind === 'both-report') return value;
    if (`scheme.${value}` in termsTexts.es) return terms(`scheme.${value}`);
    return (t as (key: string) => string)(`one.${value}` in mergingTexts.es ? `one.${value}` : 'one.other');
  };
  return (
    <ul className={styles.list}>
      {conflicts
        .filter(({ value }) => value !== 'slug')
        .map((conflict) => (
          <li key={`${conflict.kind} ${conflict.value}`}>
            {t(`conflict.${conflict.kind}`, { value: valueOf(conflict), kept })}
          </li>
        ))}
    </ul>
  );
}

function Counts({ counts, none }: { counts: MergePreview['moves']; none: string }) {
  const t = useTexts(mergingTexts) as (key: string, values: { count: number }) => string;
  const said = counts.filter(({ table }) => !UNSAID.includes(table));
  const isKnown = (table: string) => `table.${table}` in mergingTexts.es;
  const others = said.filter(({ table }) => !isKnown(table)).reduce((sum, { count }) => sum + count, 0);
  if (!said.length) return <p className={styles.quiet}>{none}</p>;
  return (
    <ul className={styles.list}>
      {said
        .filter(({ table }) => isKnown(table))
        .map(({ table, count }) => (
          <li key={table}>{t(`table.${table}`, { count })}</li>
        ))}
      {others > 0 && <li>{t('table.other', { count: others })}</li>}
    </ul>
  );
}
