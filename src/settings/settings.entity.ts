import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The coalition's own settings: one row. */
@Entity('settings')
@Check('ck_settings_one_row', 'id = 1')
@Check('ck_settings_language', `language IN ('es', 'en')`)
@Check('ck_settings_second_factor_roles', `second_factor_roles <@ '{administrator,staff,coordinator,board}'::text[]`)
@Check('ck_settings_grace_days', 'grace_days BETWEEN 0 AND 366')
export class Settings {
  @PrimaryColumn('int', { default: 1, primaryKeyConstraintName: 'pk_settings' }) id: number;
  @Column('text', { name: 'coalition_name' }) coalitionName: string;
  @Column('text', { name: 'coalition_short_name' }) coalitionShortName: string;
  @Column('text', { name: 'time_zone', default: 'America/Mexico_City' }) timeZone: string;
  @Column('text', { default: 'es' }) language: 'es' | 'en';
  @Column('int', { name: 'grace_days', default: 60 }) graceDays: number;
  @Column('boolean', { name: 'is_demonstration', default: false }) isDemonstration: boolean;
  /** Roles that must have a second factor. */
  @Column('text', { name: 'second_factor_roles', array: true, default: '{}' }) secondFactorRoles: string[];
  @Column('int', { default: 1 }) version: number;
}
