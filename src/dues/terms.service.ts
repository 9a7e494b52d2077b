import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { MembersQueries } from '../members/members.queries';
import { CategoriesService, type Category } from '../settings/categories.service';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { Invalid, Stale } from '../shared/http/problems';
import { TermSettled } from './dues.problems';
import type { CreateTermDto, FirstTermDto, UpdateTermDto } from './dto/term.dto';
import type { TermsQuery, TotalsQuery } from './dto/terms.query';
import { Term } from './term.entity';
import { allowedSteps, changesSettledAmount, dayErrors, termState } from './term-rules';
import { TermsQueries } from './terms.queries';

/** What members owe for their membership. */
@Injectable()
export class TermsService {
  constructor(
    private readonly database: Database,
    private readonly queries: TermsQueries,
    private readonly members: MembersQueries,
    private readonly categories: CategoriesService,
    private readonly settings: SettingsService,
  ) {}

  list(query: TermsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  totals(query: TotalsQuery): Promise<JsonText> {
    return this.queries.totals(query);
  }

  async listOf(memberId: string, query: TermsQuery): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'dues.read');
    return this.queries.list({ ...query, member: [memberId] });
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async create(memberId: string, term: CreateTermDto): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'dues.write');
    return this.read(await this.write(memberId, term, ''));
  }

  /** Beside a decision on the membership, in its transaction: the term begins as the membership does, and ends as it does. */
  async writeFirst(
    memberId: string,
    { to, ...term }: FirstTermDto,
    membership: { from: string; termEndsOn?: string | null },
  ): Promise<void> {
    const end = to ?? membership.termEndsOn;
    if (!end) throw Invalid({ errors: [{ pointer: '/term/to', code: 'term-needs-end' }] });
    await this.write(memberId, { ...term, from: membership.from, to: end }, '/term');
  }

  async update(id: string, version: number, { from, to, ...change }: UpdateTermDto): Promise<JsonText> {
    const term = await this.queries.lock(id, 'dues.write');
    refuse(dayErrors({ from: from ?? term.startsOn, to: to ?? term.endsOn }), '');
    if (change.categoryId) await this.offered(change.categoryId, '', id);
    const state = termState(term, await this.settings.today());
    if (changesSettledAmount(state, term, change)) throw TermSettled({ extra: { allowed: allowedSteps(state) } });
    const days = { ...(from && { startsOn: from }), ...(to && { endsOn: to }) };
    await updateVersioned(this.database, Term, id, version, { ...change, ...days, updatedAt: () => 'now()' });
    return this.read(id);
  }

  /** Written by mistake: it goes altogether, and the trail keeps it. */
  async remove(id: string, version: number): Promise<void> {
    const term = await this.queries.lock(id, 'dues.write');
    if (term.version !== version) throw Stale({ headers: { etag: `"${term.version}"` } });
    const allowed = allowedSteps(termState(term, await this.settings.today()));
    if (!allowed.includes('removal')) throw TermSettled({ extra: { allowed } });
    await this.database.manager.delete(Term, id);
  }

  private async write(memberId: string, { from, to, ...term }: CreateTermDto, at: string): Promise<string> {
    refuse(dayErrors({ from, to }), at);
    const category = await this.offered(term.categoryId, at);
    const id = uuid();
    const { amount, currency } = { ...category, ...term };
    const row = { id, memberId, categoryId: term.categoryId, startsOn: from, endsOn: to, amount, currency };
    await this.database.manager.insert(Term, row);
    return id;
  }

  /** A category that a new term may have; a term that has it already may keep a retired one. */
  private async offered(id: string, at: string, ofTerm?: string): Promise<Category> {
    const category = await this.categories.find(id);
    const isKept = ofTerm && (await this.database.manager.existsBy(Term, { id: ofTerm, categoryId: id }));
    if (!category) refuse([{ pointer: '/categoryId', code: 'not-found' }], at);
    if (category?.isRetired && !isKept) refuse([{ pointer: '/categoryId', code: 'category-retired' }], at);
    return category!;
  }
}

function refuse(errors: { pointer: string; code: string }[], at: string): void {
  if (errors.length) throw Invalid({ errors: errors.map(({ pointer, code }) => ({ pointer: at + pointer, code })) });
}
