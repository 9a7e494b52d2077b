import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { useCan } from '../session/session';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { StatusPill, type Tone } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { PrepareDialog } from './prepare-dialog';
import type { PublicationItem } from './publication';
import { publicationsTexts } from './publications.texts';

/** What has been published, and for staff what is being prepared. */
export default function PublicationsPage() {
  const t = useTexts(publicationsTexts);
  const can = useCan();
  const [isPreparing, setPreparing] = useState(false);
  const query = api.useInfiniteQuery('get', '/publications', { params: { query: { limit: 25 } } }, byCursor);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        can('publications.write') && (
          <Button look="primary" icon="plus" onClick={() => setPreparing(true)}>
            {t('prepare')}
          </Button>
        )
      }
    >
      <Card flush>
        <Loaded query={query} lines={5}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0)
              return (
                <Empty icon="reports" title={t('empty')}>
                  {t('emptyText')}
                </Empty>
              );
            return (
              <>
                <PublicationsTable items={items} />
                <LoadMore query={query} shown={items.length} total={undefined} />
              </>
            );
          }}
        </Loaded>
      </Card>
      {isPreparing && <PrepareDialog onClose={() => setPreparing(false)} />}
    </Page>
  );
}

type Standing = 'draft' | 'published' | 'replaced' | 'restated';
const TONES: Record<Standing, Tone> = { draft: 'warn', published: 'good', replaced: 'quiet', restated: 'warn' };

const standingOf = ({ state, replacedBy, restated }: PublicationItem): Standing =>
  state === 'draft' ? 'draft' : replacedBy ? 'replaced' : restated ? 'restated' : 'published';

function PublicationsTable({ items }: { items: readonly PublicationItem[] }) {
  const t = useTexts(publicationsTexts);
  const { dayOf } = useFormats();
  const { language } = useLanguage();
  const columns: Column<PublicationItem>[] = [
    {
      key: 'report',
      header: t('report'),
      isName: true,
      cell: ({ id, cycle, edition }) => {
        const name = language === 'es' ? cycle.nameEs : cycle.nameEn;
        return (
          <Link href={`/publications/${id}${edition ? '' : '/edit'}`}>
            {edition ? t('name', { cycle: name, edition }) : name}
          </Link>
        );
      },
    },
    {
      key: 'state',
      header: t('state'),
      bare: true,
      cell: (item) => <StatusPill tone={TONES[standingOf(item)]}>{t(`state.${standingOf(item)}`)}</StatusPill>,
    },
    {
      key: 'at',
      header: t('at'),
      bare: true,
      cell: ({ publishedAt, createdAt }) => dayOf(publishedAt ?? createdAt),
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={items} keyOf={({ id }) => id} />;
}
