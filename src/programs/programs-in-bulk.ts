import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { PROGRAM_COLUMN_NAMES, PROGRAM_COLUMNS, type ProgramColumn, type ProgramField } from './program-columns';
import { planParts } from './program-parts';
import { type Place, placesOf } from './program-places';

/** Checked already, value by value; what is left out is not known (create) or stays as it is (update). */
export type ProgramValues = Partial<Record<ProgramField, unknown>>;
export interface NewProgram {
  id: string;
  memberId: string;
  values: ProgramValues;
}
export interface ProgramChange extends NewProgram {
  /** As it was read: who has changed since is not overwritten. */
  version: number;
}
interface Held {
  id: string;
  programId: string;
}

/** Programs by the hundred: one statement for many, the same rows as one by one. */
@Injectable()
export class ProgramsInBulk {
  constructor(private readonly database: Database) {}

  async create(programs: readonly NewProgram[]): Promise<void> {
    await this.database.execute(INSERT, [JSON.stringify(programs)]);
    await this.replaceParts(programs);
  }

  /** Answers the ids of those that had another version and were left alone. */
  async update(changes: readonly ProgramChange[]): Promise<string[]> {
    const updated = await this.database.rows<{ id: string }>(UPDATE, [JSON.stringify(changes)]);
    const done = new Set(updated.map(({ id }) => id));
    await this.replaceParts(changes.filter(({ id }) => done.has(id)));
    return changes.map(({ id }) => id).filter((id) => !done.has(id));
  }

  private async replaceParts(programs: readonly NewProgram[]): Promise<void> {
    await this.replacePlaces(programs.filter(({ values }) => values.states ?? values.municipalities));
    await this.replaceIndicators(programs.filter(({ values }) => values.indicators));
  }

  private async replacePlaces(programs: readonly NewProgram[]): Promise<void> {
    const ids = programs.map(({ id }) => id);
    const all = await this.database.rows<Held & Place>(PLACES, [ids]);
    const plans = programs.map(({ id, memberId, values }) => {
      const held = all.filter(({ programId }) => programId === id);
      const { add, drop } = planParts<Held & Place, Place>(held, placesOf(held, values as object), placeOf);
      return { drop, add: add.map((place) => ({ id: uuid(), memberId, programId: id, ...place })) };
    });
    await this.database.execute(DROP_PLACES, [plans.flatMap(({ drop }) => drop.map(({ id }) => id))]);
    await this.database.execute(ADD_PLACES, [JSON.stringify(plans.flatMap(({ add }) => add))]);
  }

  private async replaceIndicators(programs: readonly NewProgram[]): Promise<void> {
    const wanted = JSON.stringify(
      programs.map(({ id, memberId, values }) => ({ programId: id, memberId, codes: values.indicators })),
    );
    await this.database.execute(DROP_INDICATORS, [wanted]);
    await this.database.execute(ADD_INDICATORS, [wanted]);
  }
}

const placeOf = ({ state, municipality }: Place): string => `${state} ${municipality ?? ''}`;

const columns = PROGRAM_COLUMN_NAMES.map((field) => PROGRAM_COLUMNS[field][0]).join(', ');
const typed = PROGRAM_COLUMN_NAMES.map((field) => `"${field}" ${PROGRAM_COLUMNS[field][1]}`).join(', ');
const VALUES = `jsonb_to_recordset($1::jsonb) AS b(id uuid, "memberId" uuid, version int, "values" jsonb)
  CROSS JOIN LATERAL jsonb_to_record(b."values") AS v(${typed})`;
/** An amount is in pesos where nobody has said otherwise. */
const currency = (before: string, amount: string): string =>
  `CASE WHEN ${amount} IS NOT NULL THEN coalesce(v."budgetCurrency", ${before}, 'MXN') END`;
const inserted = (field: ProgramColumn): string => {
  if (field === 'budgetCurrency') return currency('NULL', 'v."budgetAmount"');
  return field === 'sdgGoals' ? `coalesce(v."sdgGoals", '{}')` : `v."${field}"`;
};
const kept = (field: ProgramColumn): string => `coalesce(v."${field}", p.${PROGRAM_COLUMNS[field][0]})`;
const assigned = (field: ProgramColumn): string =>
  field === 'budgetCurrency' ? currency('p.budget_currency', kept('budgetAmount')) : kept(field);

const INSERT = `
  INSERT INTO programs (id, member_id, ${columns})
  SELECT b.id, b."memberId", ${PROGRAM_COLUMN_NAMES.map(inserted).join(', ')} FROM ${VALUES}`;
const UPDATE = `
  UPDATE programs p SET ${PROGRAM_COLUMN_NAMES.map((field) => `${PROGRAM_COLUMNS[field][0]} = ${assigned(field)}`).join(', ')},
         version = p.version + 1, updated_at = now()
    FROM ${VALUES} WHERE p.id = b.id AND p.version = b.version RETURNING p.id`;

const PLACES = `SELECT id, program_id AS "programId", state, municipality FROM program_locations WHERE program_id = ANY ($1::uuid[])`;
const DROP_PLACES = 'DELETE FROM program_locations WHERE id = ANY ($1::uuid[])';
const ADD_PLACES = `
  INSERT INTO program_locations (id, member_id, program_id, state, municipality)
  SELECT id, "memberId", "programId", state, municipality
    FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "memberId" uuid, "programId" uuid, state text, municipality text)`;
const WANTED = `jsonb_to_recordset($1::jsonb) AS w("programId" uuid, "memberId" uuid, codes text[])`;
const DROP_INDICATORS = `
  DELETE FROM program_indicators c USING ${WANTED}, indicators i
   WHERE c.program_id = w."programId" AND i.id = c.indicator_id AND NOT i.code = ANY (w.codes)`;
const ADD_INDICATORS = `
  INSERT INTO program_indicators (id, member_id, program_id, indicator_id)
  SELECT new_id(), w."memberId", w."programId", i.id FROM ${WANTED} JOIN indicators i ON i.code = ANY (w.codes) AND i.level = 'program'
  ON CONFLICT DO NOTHING`;
