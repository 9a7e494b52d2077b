import { useState } from 'react';
import { api } from '../api/client';
import type { Category } from '../api/types';
import { useCan } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { StatusPill } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { CategoryDialog } from './category-dialog';
import { settingsTexts } from './settings.texts';

export function CategoriesCard() {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const { money } = useFormats();
  const canWrite = useCan()('categories.write');
  const [edited, setEdited] = useState<Category | 'new' | null>(null);
  const query = api.useQuery('get', '/categories');
  const columns: Column<Category>[] = [
    {
      key: 'name',
      header: t('name'),
      isName: true,
      cell: ({ nameEs, nameEn }) => (language === 'es' ? nameEs : nameEn),
    },
    {
      key: 'amount',
      header: t('category.amount'),
      align: 'end',
      cell: ({ amount, currency }) => money(amount, currency),
    },
    {
      key: 'state',
      header: t('category.state'),
      bare: true,
      cell: ({ isRetired }) => (
        <StatusPill tone={isRetired ? 'quiet' : 'good'}>
          {t(isRetired ? 'category.retired' : 'category.offered')}
        </StatusPill>
      ),
    },
  ];
  const actions: Column<Category> = {
    key: 'actions',
    header: t('actions'),
    bare: true,
    align: 'end',
    cell: (category) => (
      <Button small look="quiet" icon="edit" onClick={() => setEdited(category)}>
        {common('edit')}
      </Button>
    ),
  };
  return (
    <Card
      title={t('categories')}
      lead={t('categoriesLead')}
      actions={
        canWrite && (
          <Button icon="plus" onClick={() => setEdited('new')}>
            {t('category.new')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('category.empty')}>{t('category.emptyText')}</Empty>
          ) : (
            <Table
              caption={t('categories')}
              columns={canWrite ? [...columns, actions] : columns}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      {edited && <CategoryDialog category={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
