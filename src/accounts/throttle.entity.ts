import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A keyed digest of what is counted, never the address itself. Written by one atomic statement in throttle.ts. */
@Entity('throttles')
export class ThrottleBucket {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_throttles' }) bucket: Buffer;
  @Column('int') attempts: number;
  @Column('timestamptz', { name: 'window_started_at' }) windowStartedAt: Date;
  @Column('timestamptz', { name: 'blocked_until', nullable: true }) blockedUntil: Date | null;
}
