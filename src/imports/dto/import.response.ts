import { Choice, Id, Instant, Nested, Shape, Text, Texts, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { type Kind, KINDS, type Mapping } from '../columns/fields';
import { IMPORT_STATES, type ImportState } from '../import-states';
import type { Action } from '../proposing/proposing';
import { MAPPING_SCHEMA } from './import.dto';

const anything = () => true;

class Counts implements Record<Action, number> {
  @Whole({ example: 128 }) create: number;
  @Whole() update: number;
  @Whole() unchanged: number;
  @Whole() refused: number;
  @Whole({ description: 'Rows that wait for a decision; left out when the import is applied without one.' })
  duplicate: number;
  @Whole() skip: number;
}

export class ImportResponse {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
  @Choice(KINDS) kind: Kind;
  @Text({ max: 300, example: 'organizaciones.csv' }) fileName: string;
  @Choice(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'], { nullable: true, description: 'Null for a workbook.' })
  encoding: string | null;
  @Choice([',', ';', '\t'], { nullable: true, description: 'Null for a workbook, or one column.' })
  delimiter: string | null;
  @Texts({ max: 200, maxItems: 200, example: ['Razón social', 'RFC'] }) columns: string[];
  @Shape(MAPPING_SCHEMA, anything) mapping: Mapping;
  @Whole({ example: 130 }) rowCount: number;
  @Nested(() => Counts) counts: Counts;
  @Choice(IMPORT_STATES) state: ImportState;
  @Id({ nullable: true, description: 'The job that applies it, or last tried to.' }) jobId: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) appliedAt: string | null;
  @Id({ nullable: true, description: 'The job that undoes it, or last tried to.' }) reversalJobId: string | null;
  @Instant({ nullable: true }) reversedAt: string | null;
}
export class ImportPage extends PageOf(ImportResponse) {}
