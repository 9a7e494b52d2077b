import { Choice, Id, Instant, Shape, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import type { Language } from '../../shared/http/problem';
import { LANGUAGES } from '../../shared/languages';
import { type Kind, KINDS } from '../kinds';
import { type Format, FORMATS } from '../table-file';

const FILTERS = {
  type: 'object',
  additionalProperties: true,
  example: { status: ['active'], state: ['09'] },
  description:
    'As the list takes them in its query, without paging; a filter that it does not know is refused. Of a dossier `member`, an id, alone.',
};
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

export class CreateExportDto {
  @Choice(KINDS) kind: Kind;
  @Choice(FORMATS, { description: '`zip` for a dossier, and for nothing else.' }) format: Format;
  @Shape(FILTERS, isObject, { optional: true }) filters?: object;
  @Choice(LANGUAGES, { optional: true, description: 'Of headers and words; the account’s, where left out.' })
  language?: Language;
}

export const EXPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled', 'expired'] as const;

export class ExportResponse {
  @Id() id: string;
  @Choice(KINDS) kind: Kind;
  @Choice(FORMATS) format: Format;
  @Choice(LANGUAGES) language: Language;
  @Shape(FILTERS, isObject) filters: object;
  @Choice(EXPORT_STATES, { description: '`expired`: the file is no longer kept.' })
  state: (typeof EXPORT_STATES)[number];
  @Id({ description: 'The job that writes it: `DELETE /jobs/{id}` cancels it.' }) jobId: string;
  @Whole({ description: 'Rows written so far; of a dossier, files.', example: 1200 }) done: number;
  @Whole({ nullable: true, description: 'Rows in all, once done.', example: 130 }) rowCount: number | null;
  @Text({ nullable: true, max: 300, example: 'Organizaciones 2026-11-25.csv' }) fileName: string | null;
  @Whole({ nullable: true, description: 'In bytes.', example: 48211 }) size: number | null;
  @Shape({ type: 'object', additionalProperties: true }, () => true, {
    nullable: true,
    description: 'Why it failed: a problem document.',
  })
  problem: object | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true, description: 'Until when the file is kept.' }) expiresAt: string | null;
}

export class ExportPage extends PageOf(ExportResponse) {}
