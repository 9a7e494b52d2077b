import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The definitions that a cycle asks for: by version, so that a later definition does not change what was asked. */
@Entity('cycle_indicators')
export class CycleIndicator {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pk_cycle_indicators' })
  @ForeignKey('cycles', { name: 'fk_cycle_indicators_cycle' })
  cycleId: string;
  @PrimaryColumn('uuid', { name: 'indicator_version_id', primaryKeyConstraintName: 'pk_cycle_indicators' })
  @ForeignKey('indicator_versions', { name: 'fk_cycle_indicators_indicator_version' })
  indicatorVersionId: string;
}
