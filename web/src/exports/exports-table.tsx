import type { Export } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { DownloadLink } from '../ui/button';
import { StatusPill, type Tone } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { exportsTexts } from './exports.texts';
import { countedIn, fileOf } from './kinds';

const TONES: Record<Export['state'], Tone> = {
  queued: 'warn',
  running: 'warn',
  done: 'good',
  failed: 'bad',
  cancelled: 'quiet',
  expired: 'quiet',
};

export function ExportsTable({ items }: { items: readonly Export[] }) {
  const t = useTexts(exportsTexts);
  const { instant, kilobytes } = useFormats();
  const columns: Column<Export>[] = [
    {
      key: 'what',
      header: t('what'),
      isName: true,
      cell: ({ kind, format }) => `${t(`kind.${kind}`)} (.${format})`,
    },
    {
      key: 'state',
      header: t('state'),
      bare: true,
      cell: ({ state }) => <StatusPill tone={TONES[state]}>{t(`state.${state}`)}</StatusPill>,
    },
    {
      key: 'rows',
      header: t('rows'),
      bare: true,
      cell: ({ kind, rowCount, done, size }) =>
        [t(countedIn({ kind }), { count: rowCount ?? done }), size && kilobytes(size)].filter(Boolean).join(' · '),
    },
    { key: 'at', header: t('at'), bare: true, cell: ({ createdAt }) => instant(createdAt) },
    {
      key: 'file',
      header: t('file'),
      bare: true,
      align: 'end',
      cell: (wanted) =>
        wanted.state === 'done' && (
          <DownloadLink small href={fileOf(wanted)} label={t('downloadNamed', { name: wanted.fileName ?? '' })}>
            {t('download')}
          </DownloadLink>
        ),
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={items} keyOf={({ id }) => id} />;
}
