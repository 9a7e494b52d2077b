import { ORIGIN, type TestApp } from '../support/app';
import { type ActorName, type People, peopleOf, type Person } from './actors';
import { arrangeOwn, arrangeRegister, idsFor } from './arrange';
import { bodyOf, sentBy } from './bodies';
import { documentOf, type Operation, operationsOf } from './operations';
import { isOwnOf, pathTo, Places, type Thing } from './places';
import { type IdFor, Samples } from './samples';

export interface Said {
  status: number;
  headers: Record<string, string>;
  text: string;
}
export interface Asked {
  values?: Record<string, string>;
  /** Which id stands for a property of the body that holds one. */
  idFor?: IdFor;
  fields?: Record<string, unknown>;
  query?: string;
  headers?: Record<string, string>;
  /** Instead of the operation's own. */
  method?: string;
  url?: string;
}

/** Asks any operation of the document, as any of the people, about any thing. */
export class Requests {
  readonly operations: Operation[];
  readonly samples: Samples;
  readonly places: Places;

  private constructor(
    readonly it_: TestApp,
    readonly people: People,
    private readonly ids: Record<ActorName, Record<string, string>>,
  ) {
    const document = documentOf(it_.app);
    this.operations = operationsOf(it_.app, document);
    this.samples = new Samples(document.components.schemas);
    this.places = new Places(it_.owner);
  }

  static async on(it_: TestApp): Promise<Requests> {
    await arrangeRegister(it_);
    const people = await peopleOf(it_);
    await arrangeOwn(it_, people);
    return new Requests(it_, people, await idsFor(it_, people));
  }

  person = (name: ActorName): Person => this.people[name];

  /** An id that is there and that this person may name. */
  readonly idFor =
    (name: ActorName): IdFor =>
    (property) => {
      const id = this.ids[name][property];
      if (!id)
        throw new Error(
          `No id is known for "${property}" in a body or a query: say which in IDS of test/security/arrange.ts`,
        );
      return id;
    };

  async send(operation: Operation, person: Person, asked: Asked = {}): Promise<Said> {
    const { values = {}, idFor = this.idFor(person.name) } = asked;
    const fields = operation.body ? { ...bodyOf(operation, this.samples, idFor), ...asked.fields } : {};
    const { payload, headers } = await sentBy(operation, fields);
    const needed = operation.query
      .filter(({ required }) => required)
      .map(({ name, schema }) => `${name}=${encodeURIComponent(String(this.samples.of(schema ?? {}, idFor, name)))}`);
    const query = [...needed, asked.query].filter(Boolean).join('&');
    const answer = await this.it_.app.inject({
      method: (asked.method ?? operation.verb) as 'GET',
      url: asked.url ?? `/api/v1${pathTo(operation, values)}${query && `?${query}`}`,
      headers: {
        origin: ORIGIN,
        'sec-fetch-site': 'same-origin',
        ...(operation.verb !== 'GET' && { 'if-match': '"1"' }),
        ...headers,
        ...person.client.headers,
        ...asked.headers,
      },
      payload,
    });
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, text: answer.payload };
  }

  /** What is this person's own, or anybody's, to stand in the path; one without places has one answer. */
  async ownThings(operation: Operation, person: Person): Promise<Thing[]> {
    if (!operation.places.length) return [{ values: {}, member: null, account: null }];
    const things = await this.places.of(operation);
    const isWide = person.role !== 'coordinator';
    return things.filter((thing) => (isWide ? isOwnOf({ ...person, members: ALL }, thing) : isOwnOf(person, thing)));
  }

  async anyValues(operation: Operation): Promise<Record<string, string>> {
    return operation.places.length ? (await this.places.of(operation))[0]!.values : {};
  }

  async foreignThings(operation: Operation, person: Person): Promise<Thing[]> {
    if (!operation.places.length) return [];
    const things = await this.places.of(operation);
    return things.filter(
      ({ member, account }) =>
        (member !== null && !person.members.has(member)) || (account !== null && account !== person.accountId),
    );
  }
}

const ALL: ReadonlySet<string> = { has: () => true } as unknown as ReadonlySet<string>;

/** Byte for byte, but for what is a request's own: its id, and the time. */
export function bytesOf({ status, headers, text }: Said): string {
  const kept = Object.entries(headers)
    .filter(([name]) => !['x-request-id', 'date'].includes(name))
    .sort();
  return `${status}\n${kept.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${text.replace(headers['x-request-id'] ?? '', 'ID')}`;
}
