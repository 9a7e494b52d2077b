import type { Type } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import type { Permission } from '../access/policy';
import { ContactsQuery } from '../contacts/dto/contacts.query';
import { TermsQuery } from '../dues/dto/terms.query';
import { MembersQuery } from '../members/dto/members.query';
import { ProgramsQuery } from '../programs/dto/programs.query';
import { Id } from '../shared/http/fields';
import type { Words } from './words';

export const KINDS = ['members', 'programs', 'contacts', 'terms', 'dossier'] as const;
export type Kind = (typeof KINDS)[number];
/** Those that are tables. */
export type ListKind = Exclude<Kind, 'dossier'>;

const PAGING = ['limit', 'cursor', 'count'] as const;
class MembersFilters extends OmitType(MembersQuery, PAGING) {}
class ProgramsFilters extends OmitType(ProgramsQuery, PAGING) {}
class ContactsFilters extends OmitType(ContactsQuery, PAGING) {}
class TermsFilters extends OmitType(TermsQuery, PAGING) {}
/** Of one member, and all of it. */
export class DossierFilters {
  @Id() member: string;
}

/** Of each list that goes into a file, and of a member’s dossier: who may read it, what it is filtered by, and what the file is called. */
export const LISTS: Record<Kind, { needs: Permission; filters: Type<object>; title: Words }> = {
  members: {
    needs: 'members.read',
    filters: MembersFilters,
    title: { es: 'Organizaciones', en: 'Organisations' },
  },
  programs: { needs: 'programs.read', filters: ProgramsFilters, title: { es: 'Programas', en: 'Programs' } },
  contacts: { needs: 'contacts.read', filters: ContactsFilters, title: { es: 'Contactos', en: 'Contacts' } },
  terms: { needs: 'dues.read', filters: TermsFilters, title: { es: 'Cuotas', en: 'Dues' } },
  dossier: { needs: 'reports.read', filters: DossierFilters, title: { es: 'Expediente', en: 'Dossier' } },
};
