import { Link } from 'wouter';
import { api } from '../api/client';
import type { Import } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { StatusPill, type Tone } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { importsTexts } from './imports.texts';

const TONES: Record<Import['state'], Tone> = {
  proposed: 'warn',
  applying: 'quiet',
  applied: 'good',
  reversing: 'quiet',
  reversed: 'quiet',
};

export function EarlierImports() {
  const t = useTexts(importsTexts);
  const { instant } = useFormats();
  const { data } = api.useQuery('get', '/imports', { params: { query: { limit: 25 } } });
  if (!data?.items.length) return null;
  const columns: Column<Import>[] = [
    {
      key: 'file',
      header: t('earlier.file'),
      isName: true,
      cell: ({ id, fileName }) => <Link href={`/imports/${id}`}>{fileName}</Link>,
    },
    {
      key: 'state',
      header: t('earlier.state'),
      bare: true,
      cell: ({ state }) => <StatusPill tone={TONES[state]}>{t(`state.${state}`)}</StatusPill>,
    },
    { key: 'rows', header: t('earlier.rows'), bare: true, cell: ({ rowCount }) => t('rows', { count: rowCount }) },
    { key: 'at', header: t('earlier.at'), bare: true, align: 'end', cell: ({ createdAt }) => instant(createdAt) },
  ];
  return (
    <Card flush title={t('earlier')}>
      <Table caption={t('earlier')} columns={columns} rows={data.items} keyOf={({ id }) => id} />
    </Card>
  );
}
