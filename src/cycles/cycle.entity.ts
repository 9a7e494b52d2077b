import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export const CYCLE_KINDS = ['quarter', 'half', 'year', 'custom', 'special'] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

/** A period that reports are made for: by everybody who was a member in it or, where it is `special`, by the members it names. */
@Entity('cycles')
@Unique('uq_cycles_code', ['code'])
@Check('ck_cycles_code', `code ~ '^[0-9A-Za-z][0-9A-Za-z-]{1,29}$'`)
@Check('ck_cycles_kind', `kind IN ('quarter', 'half', 'year', 'custom', 'special')`)
@Check('ck_cycles_grace_days', 'grace_days BETWEEN 0 AND 366')
@Check('ck_cycles_period', 'ends_on >= starts_on')
@Check('ck_cycles_due', 'due_on >= opens_on')
@Check('ck_cycles_closed', 'closed_at IS NULL OR opened_at IS NOT NULL')
@Index('ix_cycles_starts_on', { synchronize: false }) // one of its columns runs downwards, which TypeORM cannot say
export class Cycle {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_cycles' }) id: string;
  @Column('text') code: string;
  @Column('text') kind: CycleKind;
  @Column('text', { name: 'name_es' }) nameEs: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('date', { name: 'opens_on' }) opensOn: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('int', { name: 'grace_days', default: 0 }) graceDays: number;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
