import { CONTACT_FIELDS, type ContactField } from '../../contacts/contact-columns';
import { MEMBER_FIELDS, type MemberField } from '../../members/member-columns';
import { SCHEMES } from '../../members/member.values';
import { PROGRAM_FIELDS, type ProgramField } from '../../programs/program-columns';

/** What the rows of a file are. */
export const KINDS = ['members', 'programs', 'contacts'] as const;
export type Kind = (typeof KINDS)[number];

type Scheme = (typeof SCHEMES)[number];
export const isScheme = (field: string): field is Scheme => (SCHEMES as readonly string[]).includes(field);

/** A field of the profile, a scheme of identifiers, or why a doubtful one is right. */
export type MemberImportField = MemberField | Scheme | 'overrideReason';
/** Whose a program or a contact is: by identifier, else by name. */
export type OwnerField = Scheme | 'memberName';
export const OWNER_FIELDS: readonly OwnerField[] = ['memberName', ...SCHEMES];

/** What a column of a file may hold. */
export type Field = MemberImportField | OwnerField | ProgramField | ContactField;
export const FIELDS_OF: Record<Kind, readonly Field[]> = {
  members: [...MEMBER_FIELDS, ...SCHEMES, 'overrideReason'],
  programs: [...OWNER_FIELDS, ...PROGRAM_FIELDS],
  contacts: [...OWNER_FIELDS, ...CONTACT_FIELDS],
};

export const isField = (value: unknown, kind?: Kind): value is Field =>
  (kind ? [kind] : KINDS).some((each) => (FIELDS_OF[each] as readonly unknown[]).includes(value));

/** By the column's place from 0; null: the column is left out. */
export type Mapping = Record<string, Field | null>;
