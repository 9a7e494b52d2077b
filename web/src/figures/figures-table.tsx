import { Link } from 'wouter';
import type { FiguresRow, FiguresTable } from '../api/types';
import { boundsOf } from '../overview/figures';
import { type Formats } from '../texts/format';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { type Column, Table } from '../ui/table';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { stateName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import type { By } from './use-question';

type Sources = NonNullable<FiguresRow['sources']>;

/** What a row counts, in words. */
export function useRowName(by: By): (row: FiguresRow) => string {
  const t = useTexts(figuresTexts);
  const terms = useTexts(termsTexts);
  const words = useTexts(breakdownsTexts);
  const { language } = useLanguage();
  return ({ category, nameEs, nameEn }) => {
    if (by === 'area') return category === 'none' ? t('none') : terms(`area.${category as 'children'}`);
    if (by === 'state') return category === 'unknown' ? words('unknown') : stateName(category);
    if (by === 'disability') return words(`disability.${category as 'yes'}`);
    if (by === 'sex_age') {
      const [sex, age] = category.split(':') as ['F', '0-5'];
      return `${words(`sex.${sex}`)}, ${age === ('U' as string) ? words('ageUnknown') : words(`age.${age}`)}`;
    }
    const name = (language === 'es' ? nameEs : nameEn) ?? category;
    return by === 'indicator' ? `${category} ${name}` : name;
  };
}

export function FiguresRows({ table, by }: { table: FiguresTable; by: By }) {
  const t = useTexts(figuresTexts);
  const formats = useFormats();
  const nameOf = useRowName(by);
  const isBreakdown = by === 'state' || by === 'sex_age';
  const rows = isBreakdown ? table.rows.filter(({ reported }) => reported !== 0) : table.rows;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formats.number(value);
  const columns: (Column<FiguresRow> | false)[] = [
    {
      key: 'name',
      header: t(`by.${by}`),
      isName: true,
      cell: (row) => <RowName row={row} by={by} name={nameOf(row)} />,
    },
    {
      key: 'value',
      header: t('value'),
      align: 'end',
      cell: (row) => figureOf(row, formats) ?? <span className={styles.note}>{t('nothing')}</span>,
    },
    by === 'indicator' && {
      key: 'unit',
      header: t('unit'),
      cell: ({ unit }) => (unit ? t(`unit.${unit as 'people'}`) : ''),
    },
    table.indicator?.unit === 'percentage' && {
      key: 'sums',
      header: t('percent'),
      align: 'end',
      cell: ({ value, denominator }) =>
        value !== null && value !== undefined && denominator
          ? t('ofSums', { value: formats.number(value), denominator: formats.number(denominator) })
          : '',
    },
    by === 'cycle' &&
      table.rows.some(({ target }) => target) && {
        key: 'target',
        header: t('target'),
        align: 'end',
        cell: ({ target }) => number(target),
      },
    by !== 'member' &&
      by !== 'program' && {
        key: 'counted',
        header: t('counted'),
        align: 'end',
        cell: ({ reported, owing }) =>
          by === 'cycle' ? t('approvedOf', { approved: reported ?? 0, owing: owing ?? 0 }) : number(reported),
      },
    by === 'program' && {
      key: 'member',
      header: t('member'),
      cell: ({ memberId, memberName }) => memberId && <Link href={`/members/${memberId}`}>{memberName}</Link>,
    },
    (by === 'member' || by === 'program') && {
      key: 'sources',
      header: t('source'),
      cell: ({ sources, reporting }) =>
        sources?.length ? <Behind sources={sources} /> : reporting === 'missing' ? t('source.none') : '',
    },
  ];
  return (
    <Table
      caption={`${t('title')}: ${t(`by.${by}`)}`}
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      keyOf={({ category, series }) => `${category} ${series ?? ''}`}
    />
  );
}

function RowName({ row, by, name }: { row: FiguresRow; by: By; name: string }) {
  const t = useTexts(figuresTexts);
  const { isRescaled, series, category } = row;
  const isNew = by === 'cycle' && (series ?? 1) > 1;
  return (
    <>
      {by === 'member' ? <Link href={`/members/${category}`}>{name}</Link> : name}
      {isNew && <span className={styles.note}> {t('newSeries')}</span>}
      {isRescaled && <span className={styles.note}> {t('rescaled')}</span>}
    </>
  );
}

/** The reports whose seals hold the number. */
function Behind({ sources }: { sources: Sources }) {
  const t = useTexts(figuresTexts);
  return (
    <span className={styles.sources}>
      {sources.map(({ reportId, sealNumber, cycleCode, edition }) => (
        <Link key={reportId} href={`/reports/${reportId}/review`}>
          {edition > 1
            ? t('source.edition', { cycle: cycleCode, number: String(sealNumber), edition })
            : t('source.one', { cycle: cycleCode, number: String(sealNumber) })}
        </Link>
      ))}
    </span>
  );
}

function figureOf({ people, value, percent }: FiguresRow, formats: Formats): string | null {
  const bounds = boundsOf(people);
  if (bounds) return formats.range(bounds);
  if (percent !== null && percent !== undefined) return formats.share(percent / 100);
  return value === null || value === undefined ? null : formats.number(value);
}
