import type { Type } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import type { Permission } from '../access/policy';
import { ContactsQuery } from '../contacts/dto/contacts.query';
import { TermsQuery } from '../dues/dto/terms.query';
import { MembersQuery } from '../members/dto/members.query';
import { ProgramsQuery } from '../programs/dto/programs.query';
import type { Words } from './words';

export const KINDS = ['members', 'programs', 'contacts', 'terms'] as const;
export type Kind = (typeof KINDS)[number];

const PAGING = ['limit', 'cursor', 'count'] as const;
class MembersFilters extends OmitType(MembersQuery, PAGING) {}
class ProgramsFilters extends OmitType(ProgramsQuery, PAGING) {}
class ContactsFilters extends OmitType(ContactsQuery, PAGING) {}
class TermsFilters extends OmitType(TermsQuery, PAGING) {}

/** Of each list that goes into a file: who may read it, what it is filtered by, and what the file is called. */
export const LISTS: Record<Kind, { needs: Permission; filters: Type<object>; title: Words }> = {
  members: {
    needs: 'members.read',
    filters: MembersFilters,
    title: { es: 'Organizaciones', en: 'Organisations' },
  },
  programs: { needs: 'programs.read', filters: ProgramsFilters, title: { es: 'Programas', en: 'Programs' } },
  contacts: { needs: 'contacts.read', filters: ContactsFilters, title: { es: 'Contactos', en: 'Contacts' } },
  terms: { needs: 'dues.read', filters: TermsFilters, title: { es: 'Cuotas', en: 'Dues' } },
};
