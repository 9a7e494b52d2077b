import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something changed that standing depends on: of a member, or of all. Triggers note it. */
@Entity('standing_changes')
export class StandingChange {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_standing_changes',
  })
  id: string;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId: string | null;
}
