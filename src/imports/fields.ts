import { MEMBER_FIELDS, type MemberField } from '../members/member-columns';
import { SCHEMES } from '../members/member.values';

/** What a column of a file may hold: a field of the profile, a scheme of identifiers, or why a doubtful one is right. */
export type Field = MemberField | (typeof SCHEMES)[number] | 'overrideReason';
export const IMPORT_FIELDS: readonly Field[] = [...MEMBER_FIELDS, ...SCHEMES, 'overrideReason'];

export const isField = (value: unknown): value is Field => (IMPORT_FIELDS as readonly unknown[]).includes(value);

/** By the column's place from 0; null: the column is left out. */
export type Mapping = Record<string, Field | null>;
