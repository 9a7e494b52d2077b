import { useState } from 'react';
import { Link } from 'wouter';
import type { Term } from '../api/types';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Row } from '../ui/stack';
import { type Column, Table } from '../ui/table';
import { duesTexts } from './dues.texts';
import { PaymentDialog } from './payment-dialog';
import { TermStatePill } from './term-state';
import { type Undo, UndoDialog } from './undo-dialog';
import { useTermWords } from './use-term-words';
import { WaiverDialog } from './waiver-dialog';

type Open = { term: Term; what: 'payment' | 'waiver' | Undo };

/** Terms with what can be done about each; over all members with their names, or of one. `onEdit`: where terms are edited too. */
export function TermsTable({
  terms,
  isOfOne,
  onEdit,
}: {
  terms: readonly Term[];
  isOfOne?: boolean;
  onEdit?(term: Term): void;
}) {
  const t = useTexts(duesTexts);
  const words = useTermWords();
  const can = useCan();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const settled: Column<Term> = {
    key: 'settled',
    header: t('settled'),
    bare: true,
    cell: (term) => words.settlement(term),
  };
  const columns: Column<Term>[] = [
    isOfOne
      ? { key: 'days', header: t('days'), isName: true, cell: (term) => words.days(term) }
      : {
          key: 'member',
          header: t('member'),
          isName: true,
          cell: ({ memberId, memberName }) => <Link href={`/members/${memberId}/membership`}>{memberName}</Link>,
        },
    { key: 'category', header: t('category'), bare: true, cell: (term) => words.category(term) },
    ...(isOfOne ? [] : [{ key: 'days', header: t('days'), bare: true, cell: (term: Term) => words.days(term) }]),
    { key: 'amount', header: t('amount'), align: 'end', bare: true, cell: (term) => words.amount(term) },
    { key: 'state', header: t('state'), bare: true, cell: ({ state }) => <TermStatePill state={state} /> },
    ...(terms.some(({ state }) => state === 'paid' || state === 'waived') ? [settled] : []),
  ];
  const actions: Column<Term> = {
    key: 'actions',
    header: t('actions'),
    bare: true,
    cell: (term) => (
      <Row>
        {(term.state === 'outstanding' || term.state === 'upcoming') && (
          <>
            <Button small look="primary" onClick={() => setOpen({ term, what: 'payment' })}>
              {t('pay')}
            </Button>
            <Button small look="quiet" onClick={() => setOpen({ term, what: 'waiver' })}>
              {t('waive')}
            </Button>
          </>
        )}
        {term.state === 'paid' && <UndoButton what="undoPayment" onClick={(what) => setOpen({ term, what })} />}
        {term.state === 'waived' && <UndoButton what="undoWaiver" onClick={(what) => setOpen({ term, what })} />}
        {onEdit && (
          <Button small look="quiet" onClick={() => onEdit(term)}>
            {t('change')}
          </Button>
        )}
        {onEdit && term.state !== 'paid' && term.state !== 'waived' && (
          <UndoButton what="removal" onClick={(what) => setOpen({ term, what })} />
        )}
      </Row>
    ),
  };
  return (
    <>
      <Table
        caption={t('title')}
        columns={can('dues.write') ? [...columns, actions] : columns}
        rows={terms}
        keyOf={({ id }) => id}
      />
      {open?.what === 'payment' && <PaymentDialog term={open.term} onClose={close} />}
      {open?.what === 'waiver' && <WaiverDialog term={open.term} onClose={close} />}
      {open && open.what !== 'payment' && open.what !== 'waiver' && (
        <UndoDialog term={open.term} undo={open.what} onClose={close} />
      )}
    </>
  );
}

function UndoButton({ what, onClick }: { what: Undo; onClick(what: Undo): void }) {
  const t = useTexts(duesTexts);
  return (
    <Button small look="quiet" onClick={() => onClick(what)}>
      {t(what)}
    </Button>
  );
}
