import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { ContactsQueries } from '../contacts/contacts.queries';
import type { ContactsQuery } from '../contacts/dto/contacts.query';
import type { TermsQuery } from '../dues/dto/terms.query';
import { TermsQueries } from '../dues/terms.queries';
import type { MembersQuery } from '../members/dto/members.query';
import { MembersQueries } from '../members/members.queries';
import type { ProgramsQuery } from '../programs/dto/programs.query';
import { ProgramsQueries } from '../programs/programs.queries';
import { type Source, sourceOf } from './column';
import { CONTACT_COLUMNS } from './contact-file';
import type { ListKind } from './kinds';
import { memberColumns } from './member-file';
import { PROGRAM_COLUMNS } from './program-file';
import { TERM_COLUMNS } from './term-file';

/** What goes into a file: the pages of a list, read as the list itself is, so that a file holds no more than the page shows. */
@Injectable()
export class ExportRows {
  constructor(
    private readonly access: Access,
    private readonly members: MembersQueries,
    private readonly programs: ProgramsQueries,
    private readonly contacts: ContactsQueries,
    private readonly terms: TermsQueries,
  ) {}

  of(kind: ListKind, filters: object): Source {
    switch (kind) {
      case 'members': {
        const isPrivate = this.access.can('members.read-private');
        return sourceOf(memberColumns({ isPrivate }), this.members.pages(filters as MembersQuery));
      }
      case 'programs':
        return sourceOf(PROGRAM_COLUMNS, this.numbered(this.programs.pages(filters as ProgramsQuery)));
      case 'contacts':
        return sourceOf(CONTACT_COLUMNS, this.numbered(this.contacts.pages(filters as ContactsQuery)));
      case 'terms':
        return sourceOf(TERM_COLUMNS, this.numbered(this.terms.pages(filters as TermsQuery)));
    }
  }

  /** What the list refuses, such as a filter that is not for this person, is refused at once and not by the job. */
  async assertReadable(kind: ListKind, filters: object): Promise<void> {
    const batches = this.of(kind, filters).batches('es')[Symbol.asyncIterator]();
    await batches.next();
    await batches.return?.(undefined);
  }

  /** With the number of the member that each belongs to, by which an import finds it again whatever its name. */
  private async *numbered<Item extends { memberId: string }>(pages: AsyncIterable<readonly Item[]>) {
    for await (const items of pages) {
      const numbers = await this.members.numbers(items.map(({ memberId }) => memberId));
      yield items.map((item) => ({ ...item, memberNumber: numbers.get(item.memberId) ?? null }));
    }
  }
}
