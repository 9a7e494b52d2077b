import { useState } from 'react';
import { api } from '../api/client';
import type { Member, Term } from '../api/types';
import { useCan, useIsOwn, useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { duesTexts } from './dues.texts';
import { TermDialog } from './term-dialog';
import { nextTerm, toForm } from './term-form';
import { TermsTable } from './terms-table';

/** One member's dues, the newest first: what is owed, what was paid, and for the office what to do about it. */
export function DuesCard({ member }: { member: Member }) {
  const t = useTexts(duesTexts);
  const can = useCan()('dues.write');
  const isOwn = useIsOwn('dues.read');
  const { today } = useSession().coalition;
  const [edited, setEdited] = useState<Term | 'new' | null>(null);
  const query = api.useQuery('get', '/members/{memberId}/terms', {
    params: { path: { memberId: member.id }, query: { sort: '-from', limit: 200 } },
  });
  const categories = api.useQuery('get', '/categories', {}, { enabled: can });
  const offered = categories.data?.items ?? [];
  const terms = query.data?.items ?? [];
  const nothingOffered = categories.data !== undefined && !offered.some(({ isRetired }) => !isRetired);
  return (
    <Card
      title={t('card.title')}
      lead={t(isOwn ? 'card.own' : 'card.office')}
      actions={
        can &&
        query.data &&
        categories.data &&
        !nothingOffered && <Button onClick={() => setEdited('new')}>{t('create')}</Button>
      }
    >
      {nothingOffered && (
        <Notice actions={<ButtonLink href="/settings">{t('form.toSettings')}</ButtonLink>}>
          {t('form.noCategories')}
        </Notice>
      )}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('card.empty')} />
          ) : (
            <>
              <Owed terms={items} />
              <TermsTable terms={items} isOfOne onEdit={can ? setEdited : undefined} />
            </>
          )
        }
      </Loaded>
      {edited && (
        <TermDialog
          memberId={member.id}
          categories={offered}
          term={edited === 'new' ? undefined : edited}
          initial={edited === 'new' ? nextTerm(terms, offered, today) : toForm(edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function Owed({ terms }: { terms: readonly Term[] }) {
  const t = useTexts(duesTexts);
  const { money, list } = useFormats();
  const owed = new Map<string, number>();
  for (const { state, currency, amount } of terms)
    if (state === 'outstanding') owed.set(currency, (owed.get(currency) ?? 0) + Math.round(Number(amount) * 100));
  if (owed.size === 0) return <Notice tone="good">{t('card.nothingOwed')}</Notice>;
  const amounts = [...owed].map(([currency, cents]) => money((cents / 100).toFixed(2), currency));
  return <Notice tone="warn">{t('card.owed', { amounts: list(amounts) })}</Notice>;
}
