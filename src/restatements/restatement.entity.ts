import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RestatementState } from './restatement-states';

/** A correction of a sealed report: a draft beside the seal until somebody else approves it. */
@Entity('restatements')
@Check('ck_restatements_state', `state IN ('draft', 'proposed', 'approved', 'cancelled')`)
@Check('ck_restatements_reason', `btrim(reason) <> ''`)
@Check('ck_restatements_requested_by', `requested_by IN ('member', 'coalition')`)
@Check('ck_restatements_unduplicated_people', 'unduplicated_people >= 0')
@Check('ck_restatements_narrative_language', `narrative_language IN ('es', 'en')`)
@Check('ck_restatements_nothing_reason', `NOT is_nothing_to_report OR btrim(nothing_reason) <> ''`)
@Check('ck_restatements_seal', `(state = 'approved') = (seal_id IS NOT NULL)`)
@Check('ck_restatements_decided', `(state IN ('approved', 'cancelled')) = (decided_at IS NOT NULL)`)
@Index('uq_restatements_open', { synchronize: false })
@Index('ix_restatements_report', ['reportId'])
@Index('ix_restatements_member', ['memberId'])
export class Restatement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_restatements' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_restatements_member' }) memberId: string;
  @Column('uuid', { name: 'report_id' }) @ForeignKey('reports', { name: 'fk_restatements_report' }) reportId: string;
  @Column('uuid', { name: 'base_seal_id' })
  @ForeignKey('seals', { name: 'fk_restatements_base_seal' })
  baseSealId: string;
  @Column('uuid', { name: 'seal_id', nullable: true })
  @ForeignKey('seals', { name: 'fk_restatements_seal' })
  sealId: string | null;
  @Column('text', { default: 'draft' }) state: RestatementState;
  @Column('text') reason: string;
  @Column('text', { name: 'requested_by' }) requestedBy: 'member' | 'coalition';
  @Column('text', { name: 'requested_as', nullable: true }) requestedAs: string | null;
  @Column('int', { name: 'unduplicated_people', nullable: true }) unduplicatedPeople: number | null;
  @Column('text', { name: 'unduplicated_reason', nullable: true }) unduplicatedReason: string | null;
  @Column('boolean', { name: 'is_nothing_to_report', default: false }) isNothingToReport: boolean;
  @Column('text', { name: 'nothing_reason', nullable: true }) nothingReason: string | null;
  @Column('text', { nullable: true }) narrative: string | null;
  @Column('text', { name: 'narrative_language', nullable: true }) narrativeLanguage: 'es' | 'en' | null;
  @Column('text', { nullable: true }) signatory: string | null;
  @Column('uuid', { name: 'started_by' })
  @ForeignKey('accounts', { name: 'fk_restatements_started_by' })
  startedBy: string;
  @Column('timestamptz', { name: 'started_at', default: () => 'now()' }) startedAt: Date;
  @Column('uuid', { name: 'last_edited_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_restatements_last_edited_by' })
  lastEditedBy: string | null;
  @Column('uuid', { name: 'proposed_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_restatements_proposed_by' })
  proposedBy: string | null;
  @Column('timestamptz', { name: 'proposed_at', nullable: true }) proposedAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_restatements_decided_by' })
  decidedBy: string | null;
  @Column('text', { name: 'decided_as', nullable: true }) decidedAs: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
