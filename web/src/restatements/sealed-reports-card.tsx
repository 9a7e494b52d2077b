import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/client';
import type { MemberSeal } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { DayField, Select } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Columns } from '../ui/stack';
import { Table } from '../ui/table';
import { restatementsTexts } from './restatements.texts';

type Shown = 'newest' | 'first';

/** A member's sealed reports: as first approved, as restated, as of a day. */
export function SealedReportsCard({ memberId }: { memberId: string }) {
  const t = useTexts(restatementsTexts);
  const { today } = useSession().coalition;
  const [edition, setEdition] = useState<Shown>('newest');
  const [asOf, setAsOf] = useState('');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && asOf <= today ? asOf : undefined;
  const query = api.useQuery('get', '/members/{id}/seals', {
    params: { path: { id: memberId }, query: { edition, asOf: day } },
  });
  return (
    <Card title={t('card.title')} lead={t('card.lead')}>
      <Columns least="card">
        <Select
          name="edition"
          label={t('card.shown')}
          value={edition}
          onChange={(shown) => setEdition(shown as Shown)}
          options={[
            { value: 'newest', label: t('card.newest') },
            { value: 'first', label: t('card.first') },
          ]}
        />
        <DayField name="asOf" label={t('asOf')} optional value={asOf} max={today} onChange={setAsOf} />
      </Columns>
      <Loaded query={query}>
        {({ items }) => (items.length ? <Seals items={items} /> : <Empty title={t('card.empty')} />)}
      </Loaded>
    </Card>
  );
}

function Seals({ items }: { items: readonly MemberSeal[] }) {
  const t = useTexts(restatementsTexts);
  const { instant, number } = useFormats();
  const peopleOf = ({ isNothingToReport, people }: MemberSeal) => {
    if (isNothingToReport) return t('card.nothing');
    if (!people) return null;
    return people.low === people.high ? number(people.low) : t('card.range', people);
  };
  return (
    <Table
      caption={t('card.title')}
      rows={items}
      keyOf={({ reportId }) => reportId}
      columns={[
        {
          key: 'cycle',
          header: t('card.cycle'),
          isName: true,
          cell: ({ reportId, edition, cycle }) => (
            <Link href={`/reports/${reportId}/seals/${edition}`}>{cycle.code}</Link>
          ),
        },
        { key: 'people', header: t('card.people'), align: 'end', cell: peopleOf },
        {
          key: 'edition',
          header: t('card.edition'),
          align: 'end',
          cell: ({ edition, editions }) => t('card.of', { edition, editions }),
        },
        { key: 'number', header: t('fact.number'), align: 'end', cell: (seal) => number(seal.number) },
        { key: 'sealedAt', header: t('fact.sealedAt'), cell: ({ sealedAt }) => instant(sealedAt) },
      ]}
    />
  );
}
