import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import type { FieldError } from '../shared/http/problem';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { Invalid } from '../shared/http/problems';
import type { CreateErasureDto, PersonSearchResponse, PersonTextsDto } from './dto/erasure.dto';
import { Erasure } from './erasure.entity';
import { ErasuresQueries } from './erasures.queries';
import { PersonFiles } from './person-files';
import { expressionOf, isFullName, isWholePhone, patternsOf, type PersonPatterns } from './person-patterns';
import { NobodyNamed, OwnErasure } from './privacy.problems';

/** Everything is read: on a large register that takes longer than a request's statements may. */
const PATIENTLY = `SELECT set_config('statement_timeout', '90s', true), set_config('idle_in_transaction_session_timeout', '2min', true)`;

/** Finds a person wherever something names them, and takes that away for good. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: ErasuresQueries,
    private readonly files: PersonFiles,
  ) {}

  list(page: PageQuery): Promise<JsonText> {
    return this.queries.list(page);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async search(person: PersonTextsDto): Promise<PersonSearchResponse> {
    const patterns = patternsFor(person);
    await this.database.execute(PATIENTLY);
    const places = await this.queries.find(patterns);
    return { places, files: await this.files.find(expressionOf(patterns)), isCut: isCut(places) };
  }

  /** The trail last: it has written down what the others gave up. */
  async erase({ ground, spared, files, ...person }: CreateErasureDto): Promise<JsonText> {
    const patterns = patternsFor(person);
    const addresses = person.emails.map((email) => email.trim().toLowerCase());
    await this.refuseOwn(addresses, spared);
    await this.database.execute(PATIENTLY);
    const id = uuid();
    await this.files.remove(files);
    const counts = await this.queries.erase(patterns, addresses, spared);
    const trailCount = await this.queries.redact(patterns, spared, id);
    const createdBy = this.access.actor.accountId;
    await this.database.manager.insert(Erasure, { id, ground, counts, trailCount, fileCount: files.length, createdBy });
    return this.read(id);
  }

  private async refuseOwn(addresses: string[], spared: readonly string[]): Promise<void> {
    const { accountId } = this.access.actor;
    if (spared.includes(`accounts/${accountId}`)) return;
    if (addresses.includes(await this.queries.addressOf(accountId))) throw OwnErasure();
  }
}

/** The database tells of two hundred places of one column. */
const MOST_OF_A_KIND = 200;
const isCut = (places: readonly { table: string; field: string }[]): boolean => {
  const counts = new Map<string, number>();
  for (const { table, field } of places) counts.set(`${table}.${field}`, (counts.get(`${table}.${field}`) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= MOST_OF_A_KIND);
};

function patternsFor({ names, emails, phones }: PersonTextsDto): PersonPatterns {
  const errors = [
    ...faults('names', names, isFullName, 'full-name'),
    ...faults('emails', emails, (email) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()), 'whole-email'),
    ...faults('phones', phones, isWholePhone, 'whole-phone'),
  ];
  if (errors.length) throw Invalid({ errors });
  if (names.length + emails.length + phones.length === 0) throw NobodyNamed();
  return patternsOf({ names, emails, phones });
}

const faults = (
  field: string,
  texts: readonly string[],
  isGood: (text: string) => boolean,
  code: string,
): FieldError[] => texts.flatMap((text, at) => (isGood(text) ? [] : [{ pointer: `/${field}/${at}`, code }]));
