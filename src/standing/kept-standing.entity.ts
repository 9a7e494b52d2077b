import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A member's standing as the views have it; `keep_standings` writes it. */
@Entity('kept_standings')
@Check('ck_kept_standings_level', `level IN ('good', 'attention', 'blocked')`)
export class KeptStanding {
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_kept_standings' }) memberId: string;
  @Column('text') level: string;
  @Column('text', { array: true }) sources: string[];
}
