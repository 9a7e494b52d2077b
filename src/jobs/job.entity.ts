import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Long work as its owner sees it; pg-boss carries only its id. */
@Entity('jobs')
@Check('ck_jobs_state', `state IN ('queued', 'running', 'done', 'failed', 'cancelled')`)
@Index('ix_jobs_account', { synchronize: false })
export class Job {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_jobs' }) id: string;
  @Column('text') kind: string;
  @Column('uuid', { name: 'grant_id' }) @ForeignKey('account_grants', { name: 'fk_jobs_grant' }) grantId: string;
  @Column('uuid', { name: 'account_id' }) @ForeignKey('accounts', { name: 'fk_jobs_account' }) accountId: string;
  @Column('jsonb') input: object;
  @Column('text', { default: 'queued' }) state: JobState;
  /** How often it was claimed: the number of the run that may still end it. */
  @Column('int', { default: 0 }) attempt: number;
  @Column('int', { default: 0 }) done: number;
  @Column('int', { nullable: true }) total: number | null;
  @Column('jsonb', { nullable: true }) result: object | null;
  @Column('jsonb', { nullable: true }) problem: object | null;
  @Column('timestamptz', { name: 'cancel_requested_at', nullable: true }) cancelRequestedAt: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'heartbeat_at', nullable: true }) heartbeatAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
