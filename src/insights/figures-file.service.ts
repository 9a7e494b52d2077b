import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Access } from '../access/access';
import { attachment } from '../shared/files/file-name';
import type { Language } from '../shared/http/problem';
import { BYTE_ORDER_MARK, csvLine } from '../shared/tables/csv-writer';
import type { StaffFiguresBy, StaffFiguresQuery } from './dto/figures.query';
import type { FigureRow, FiguresResponse } from './dto/figures.response';
import { categoryWords, HEADERS } from './figure-words';
import { FiguresService } from './figures.service';

interface Column {
  header: string;
  cell: (row: FigureRow) => string | number | null | undefined;
}

/** A table of figures as a file: the same rows, all of them. */
@Injectable()
export class FiguresFileService {
  constructor(
    private readonly access: Access,
    private readonly figures: FiguresService,
  ) {}

  async file(query: StaffFiguresQuery): Promise<StreamableFile> {
    const { language } = this.access.actor;
    const first = await this.figures.table({ ...query, ...pageOf(query) });
    const columns = columnsOf(first, language);
    const lines = [BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header))];
    for (
      let table = first;
      ;
      table = await this.figures.table({ ...query, ...pageOf(query), cursor: table.nextCursor! })
    ) {
      lines.push(...table.rows.map((row) => csvLine(columns.map(({ cell }) => String(cell(row) ?? '')))));
      if (!table.nextCursor) break;
    }
    const name = `${language === 'es' ? 'cifras' : 'figures'}-${first.cycle.code}-${first.by}.csv`;
    return new StreamableFile(Readable.from(lines), {
      type: 'text/csv; charset=utf-8',
      disposition: attachment(name),
    });
  }
}

const pageOf = ({ by }: StaffFiguresQuery) => (by === 'member' || by === 'program' ? { limit: 200 } : {});

function columnsOf({ by, indicator, rows }: FiguresResponse, language: Language): Column[] {
  const is = by as StaffFiguresBy;
  const column = (name: Exclude<keyof typeof HEADERS, 'by'>, cell: Column['cell']): Column => ({
    header: HEADERS[name][language],
    cell,
  });
  const bounds = ({ people }: FigureRow) => (people && 'low' in people ? people : null);
  const isOfPeople = !indicator && is !== 'indicator';
  const hasSeries = rows.some(({ series }) => series !== undefined && series !== null);
  return [
    ...(is === 'indicator' ? [column('code', ({ category }) => category)] : []),
    {
      header: HEADERS.by[is][language],
      cell: ({ category, nameEs, nameEn }) =>
        (language === 'es' ? nameEs : nameEn) ?? categoryWords(is, category, language),
    },
    ...(is === 'program' ? [column('member', ({ memberName }) => memberName)] : []),
    ...(isOfPeople
      ? [column('low', (row) => bounds(row)?.low), column('high', (row) => bounds(row)?.high)]
      : [
          column('value', ({ value }) => value),
          column('denominator', ({ denominator }) => denominator),
          column('percent', ({ percent }) => percent),
          column('unit', ({ unit }) => unit ?? indicator?.unit),
        ]),
    ...(hasSeries ? [column('series', ({ series }) => series)] : []),
    ...(is === 'member' || is === 'program'
      ? [
          column('sources', ({ sources = [] }) =>
            sources.map((each) => `${each.cycleCode} #${each.sealNumber}`).join('; '),
          ),
        ]
      : [column('reported', ({ reported }) => reported)]),
    ...(is === 'cycle'
      ? [
          column('approved', ({ approved }) => approved),
          column('owing', ({ owing }) => owing),
          column('target', ({ target }) => target),
        ]
      : []),
  ];
}
