import { useState } from 'react';
import { Link } from 'wouter';
import type { RetentionYear } from '../api/types';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { type Column, Table } from '../ui/table';
import { NamesDialog } from './names-dialog';
import styles from './retention.module.css';
import { retentionTexts } from './retention.texts';

type Numbers = Exclude<keyof RetentionYear, 'year' | 'net' | 'kept' | 'atEnd'>;

export function RetentionTables({ years, asOf }: { years: readonly RetentionYear[]; asOf: string }) {
  const t = useTexts(retentionTexts);
  const { number, signed, share, day } = useFormats();
  const canName = useCan()('retention.names');
  const [named, setNamed] = useState<number | null>(null);
  const year: Column<RetentionYear> = { key: 'year', header: t('year'), isName: true, cell: (row) => row.year };
  const plain = (key: Numbers): Column<RetentionYear> => ({
    key,
    header: t(key),
    align: 'end',
    cell: (row) => number(row[key]),
  });
  const who: Column<RetentionYear> = {
    key: 'who',
    header: t('names.choose'),
    bare: true,
    align: 'end',
    cell: (row) => (
      <Button small look="quiet" onClick={() => setNamed(row.year)} aria-label={t('names', { year: String(row.year) })}>
        {t('names.choose')}
      </Button>
    ),
  };
  const lastDay = (row: RetentionYear) => (row.year === Number(asOf.slice(0, 4)) ? asOf : `${row.year}-12-31`);
  const columns: Column<RetentionYear>[] = [
    year,
    plain('atStart'),
    plain('joined'),
    plain('returned'),
    plain('resigned'),
    plain('lapsed'),
    ...(years.some(({ left }) => left > 0) ? [plain('left')] : []),
    { key: 'net', header: t('net'), align: 'end', cell: (row) => signed(row.net) },
    {
      key: 'atEnd',
      header: t('atEnd'),
      align: 'end',
      cell: (row) => (
        <Link
          href={`/members?asOf=${lastDay(row)}&status=active&status=grace&status=suspended`}
          aria-label={`${number(row.atEnd)}. ${t('list', { day: day(lastDay(row)) })}`}
        >
          {number(row.atEnd)}
        </Link>
      ),
    },
    {
      key: 'kept',
      header: t('kept'),
      align: 'end',
      cell: ({ kept, atStart }) =>
        atStart > 0 && t('keptOf', { share: share(kept / atStart), kept: number(kept), start: number(atStart) }),
    },
    ...(canName ? [who] : []),
  ];
  const newestFirst = years.toReversed();
  const besides = newestFirst.filter(({ suspended, reinstated, declined }) => suspended + reinstated + declined > 0);
  const keyOf = (row: RetentionYear) => String(row.year);
  return (
    <>
      <Card title={t('table')} lead={t('table.lead')}>
        <div className={styles.scroll}>
          <Table caption={t('table')} columns={columns} rows={newestFirst} keyOf={keyOf} />
        </div>
      </Card>
      {besides.length > 0 && (
        <Card title={t('besides')} lead={t('besides.lead')}>
          <Table
            caption={t('besides')}
            columns={[year, plain('suspended'), plain('reinstated'), plain('declined')]}
            rows={besides}
            keyOf={keyOf}
          />
        </Card>
      )}
      {named !== null && <NamesDialog year={named} onClose={() => setNamed(null)} />}
    </>
  );
}
