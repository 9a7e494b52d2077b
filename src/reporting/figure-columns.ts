import { Check, Column } from 'typeorm';
import type { NotReportedCode } from './not-reported';

/** What a figure holds, wherever it stands: in its report, or beside it as a restatement would have it. */
export abstract class FigureColumns {
  @Column('numeric', { nullable: true }) value: string | null;
  @Column('numeric', { nullable: true }) denominator: string | null;
  @Column('jsonb', { default: {} }) cells: Record<string, Record<string, number>>;
  @Column('text', { name: 'not_reported_code', nullable: true }) notReportedCode: NotReportedCode | null;
  @Column('text', { name: 'not_reported_reason', nullable: true }) notReportedReason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}

const CHECKS: Record<string, string> = {
  state: `state IN ('empty', 'reported', 'not_reported')`,
  value: 'value >= 0',
  denominator: 'denominator >= 0',
  reported: `(state = 'reported') = (value IS NOT NULL)`,
  not_reported_code: `not_reported_code IN ('not_measured', 'paused', 'not_available', 'not_applicable', 'other')`,
  not_reported: `state <> 'not_reported' OR coalesce(btrim(not_reported_reason), '') <> '' OR coalesce(not_reported_code, 'other') <> 'other'`,
};

/** What holds of every figure, under the names of its own table. */
export const FigureChecks =
  (table: string): ClassDecorator =>
  (target) => {
    for (const [name, expression] of Object.entries(CHECKS)) Check(`ck_${table}_${name}`, expression)(target);
  };
