import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { ContactsService } from '../contacts/contacts.service';
import type { CreateMemberDto } from '../members/dto/member.dto';
import { Memberships } from '../members/memberships';
import { MembersService } from '../members/members.service';
import type { Area } from '../shared/areas';
import { Database } from '../shared/database/database';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, NotFound } from '../shared/http/problems';
import { Application } from './application.entity';
import { identifiersOf, needsReason } from './application-identifiers';
import { ReasonNeeded } from './applications.problems';
import { ApplicationsQueries } from './applications.queries';
import type { ApplicationRefusalDto, RegistrationDto } from './dto/application.dto';
import type { ApplicationsQuery } from './dto/application.response';

type State = Application['state'];

/** How the office takes up what has been asked. Admitting and declining are decisions about a membership: `admissions`. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: ApplicationsQueries,
    private readonly members: MembersService,
    private readonly memberships: Memberships,
    private readonly contacts: ContactsService,
  ) {}

  list(query: ApplicationsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  /** Into the register, as an applicant: as a new member with its contact and papers, or as one that is there already. */
  async register(id: string, { memberId, overrideReason }: RegistrationDto): Promise<JsonText> {
    const application = await this.take(id, 'received');
    const registered = memberId ?? (await this.create(application, overrideReason));
    if (memberId) await this.memberships.apply(memberId);
    await this.contacts.create(registered, {
      name: application.contactName,
      email: application.contactEmail,
      phone: application.contactPhone,
      language: application.language,
    });
    await this.decide(id, { state: 'registered', memberId: registered });
    await this.queries.passOn(id);
    return this.read(id);
  }

  async refuse(id: string, { reason }: ApplicationRefusalDto): Promise<JsonText> {
    await this.take(id, 'received');
    return this.decide(id, { state: 'refused', refusalReason: reason });
  }

  /** Takes a refusal back. */
  async reopen(id: string): Promise<JsonText> {
    await this.take(id, 'refused');
    return this.decide(id, { state: 'received', refusalReason: null });
  }

  /** Locked: of several at once, one finds it in that state. */
  private async take(id: string, state: State): Promise<Application> {
    const application = await this.database.manager.findOne(Application, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!application) throw NotFound();
    if (application.state !== state) throw IllegalTransition({ extra: { allowed: ALLOWED[application.state] } });
    return application;
  }

  private async create(application: Application, overrideReason: string | undefined): Promise<string> {
    const { language, mission } = application;
    const identifiers = identifiersOf(application).map(({ scheme, value }) => {
      const isDoubtful = needsReason(scheme, value);
      if (isDoubtful && !overrideReason) throw ReasonNeeded();
      return { scheme, value, ...(isDoubtful && { overrideReason }) };
    });
    const inItsLanguage = language === 'es' ? { missionEs: mission } : { missionEn: mission };
    return this.members.add({ ...profileOf(application), ...inItsLanguage, identifiers }, 'application');
  }

  private async decide(id: string, decision: Partial<Application>): Promise<JsonText> {
    await this.database.manager.update(Application, id, {
      ...decision,
      decidedBy: this.access.actor.accountId,
      decidedAt: () => 'now()',
      version: () => 'version + 1',
      updatedAt: () => 'now()',
    });
    return this.read(id);
  }
}

const profileOf = ({
  legalName,
  name,
  legalForm,
  foundedOn,
  focusAreas,
  primaryFocus,
  statesServed,
  addressState,
  ...more
}: Application) => ({
  legalName,
  ...(name && { name }),
  legalForm: legalForm as CreateMemberDto['legalForm'],
  foundedOn,
  focusAreas: focusAreas as Area[],
  primaryFocus: primaryFocus as Area,
  statesServed,
  addressState,
  addressCountry: addressState ? (/^\d/.test(addressState) ? ('MX' as const) : ('US' as const)) : null,
  addressMunicipality: more.addressMunicipality,
  website: more.website,
  publicEmail: more.publicEmail,
  publicPhone: more.publicPhone,
});

const ALLOWED: Record<State, string[]> = {
  received: ['registration', 'refusal'],
  registered: [],
  refused: ['reopening'],
  withdrawn: [],
};
