import { useState } from 'react';
import { api } from '../api/client';
import type { DonatariaYear } from '../api/types';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button, IconButton } from '../ui/button';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { StatusPill } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { VisuallyHidden } from '../ui/visually-hidden';
import { TONES } from './donataria-words';
import { donatariaTexts } from './donataria.texts';
import { StandingDialog } from './standing-dialog';

/** Year by year, whether gifts to it can be deducted. */
export function DonatariaCard({ memberId }: { memberId: string }) {
  const t = useTexts(donatariaTexts);
  const can = useCan();
  const [open, setOpen] = useState<DonatariaYear | 'new' | null>(null);
  const query = api.useQuery('get', '/members/{id}/donataria', { params: { path: { id: memberId } } });
  const years = query.data?.items ?? [];
  return (
    <Card
      title={t('title')}
      lead={t('lead')}
      actions={
        can('donataria.write') && (
          <Button small icon="plus" onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        )
      }
    >
      <Loaded query={query} lines={2}>
        {({ items }) => (items.length ? <Years years={items} onEdit={setOpen} /> : <p>{t('empty')}</p>)}
      </Loaded>
      {open && (
        <StandingDialog
          memberId={memberId}
          known={open === 'new' ? undefined : open}
          newest={years[0]}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}

function Years({ years, onEdit }: { years: readonly DonatariaYear[]; onEdit(year: DonatariaYear): void }) {
  const t = useTexts(donatariaTexts);
  const can = useCan();
  const { shortDay } = useFormats();
  const columns: Column<DonatariaYear>[] = [
    { key: 'year', header: t('year'), isName: true, cell: ({ fiscalYear }) => fiscalYear },
    {
      key: 'state',
      header: t('state'),
      bare: true,
      cell: ({ state }) => <StatusPill tone={TONES[state]}>{t(`state.${state}`)}</StatusPill>,
    },
    { key: 'category', header: t('category'), cell: ({ category }) => category && t(`category.${category}`) },
    {
      key: 'letter',
      header: t('letter'),
      cell: ({ letterNumber, letterOn }) => [letterNumber, letterOn && shortDay(letterOn)].filter(Boolean).join(' · '),
    },
    { key: 'source', header: t('source'), cell: ({ source }) => source && t(`source.${source}`) },
  ];
  if (can('donataria.write'))
    columns.push({
      key: 'edit',
      header: <VisuallyHidden>{t('actions')}</VisuallyHidden>,
      bare: true,
      align: 'end',
      cell: (year) => (
        <IconButton icon="edit" label={t('edit', { year: String(year.fiscalYear) })} onClick={() => onEdit(year)} />
      ),
    });
  return <Table caption={t('caption')} columns={columns} rows={years} keyOf={({ fiscalYear }) => String(fiscalYear)} />;
}
