import { Link } from 'wouter';
import { api } from '../api/client';
import type { DocumentType } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { StatusPill } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { documentTypesTexts } from './document-types.texts';
import { nameOf } from './name-of';

/** What the coalition asks for: its own list, for the office to change. */
export default function DocumentTypesPage() {
  const t = useTexts(documentTypesTexts);
  const { language } = useLanguage();
  const query = api.useQuery('get', '/document-types');
  const columns: Column<DocumentType>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isName: true,
      cell: (type) => <Link href={`/settings/document-types/${type.id}`}>{nameOf(type, language)}</Link>,
    },
    { key: 'code', header: t('code'), cell: ({ code }) => code },
    { key: 'validity', header: t('column.validity'), cell: (type) => <Validity type={type} /> },
    { key: 'required', header: t('column.required'), bare: true, cell: (type) => <Asked type={type} /> },
  ];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <ButtonLink look="primary" icon="plus" href="/settings/document-types/new">
          {t('add')}
        </ButtonLink>
      }
    >
      <Card flush>
        <Loaded query={query} lines={8}>
          {({ items }) => <Table caption={t('title')} columns={columns} rows={items} keyOf={({ id }) => id} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function Validity({ type: { validityRule, validityCount, validityDue } }: { type: DocumentType }) {
  const t = useTexts(documentTypesTexts);
  const { monthDay } = useFormats();
  switch (validityRule) {
    case 'fixed_days':
    case 'months':
      return t(`short.${validityRule}`, { count: validityCount ?? 0 });
    case 'annual_due':
      return t('short.annual_due', { due: monthDay(validityDue ?? '') });
    default:
      return t(`short.${validityRule}`);
  }
}

function Asked({ type: { retiredOn, isRequired, requiredForms } }: { type: DocumentType }) {
  const t = useTexts(documentTypesTexts);
  if (retiredOn) return <StatusPill tone="quiet">{t('retired')}</StatusPill>;
  if (!isRequired) return <StatusPill tone="quiet">{t('notRequired')}</StatusPill>;
  return <StatusPill tone="good">{t(requiredForms.length ? 'requiredOfSome' : 'required')}</StatusPill>;
}
