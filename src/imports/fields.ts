import { MEMBER_FIELDS, type MemberField } from '../members/member-columns';
import { SCHEMES } from '../members/member.values';

/** What a column of a file may hold: a field of the profile, or a scheme of identifiers. */
export type Field = MemberField | (typeof SCHEMES)[number];
export const IMPORT_FIELDS: readonly Field[] = [...MEMBER_FIELDS, ...SCHEMES];

export const isField = (value: unknown): value is Field => (IMPORT_FIELDS as readonly unknown[]).includes(value);

/** By the column's place from 0; null: the column is left out. */
export type Mapping = Record<string, Field | null>;
