import { AsyncLocalStorage } from 'node:async_hooks';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResult } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from './actor';

/** A statement with a name is prepared once per connection and role; leave the name out where filters are optional or LIKE is used. */
export interface Statement {
  name?: string;
  text: string;
}

/** COMMIT answered ROLLBACK: a statement had failed and its error was swallowed. */
export class TransactionLost extends Error {}

/** One request or job: at most one connection and one transaction, found by everything that runs under it. */
interface Unit {
  requestId: string;
  state: 'idle' | 'open' | 'ended';
  actor?: Actor;
  runner?: QueryRunner;
  client?: PoolClient;
  afterCommit: (() => void)[];
  afterRollback: (() => void)[];
  /** A read that keeps something. */
  isAwaited?: boolean;
  /** What opened the transaction, to open another one like it. */
  entry?: { statement: { name: string; text: string }; values: unknown[] };
}

const ENTER_SESSION = { name: 'enter-session', text: 'SELECT enter_session($1, $2, $3) AS actor' };
const ENTER_APPLICATION = { name: 'enter-application', text: 'SELECT enter_application($1, $2, $3) AS actor' };
const ENTER_GRANT = { name: 'enter-grant', text: 'SELECT enter_grant($1, $2) AS actor' };

/** The only way to the database. A request's transaction is opened by the guard, ended by the interceptor or the problem filter. */
@Injectable()
export class Database {
  private readonly ambient = new AsyncLocalStorage<Unit>();

  constructor(private readonly dataSource: DataSource) {}

  /** Called by the outermost hook of a request and by each job; opens nothing yet. */
  runUnit<T>(requestId: string, work: () => T): T {
    return this.ambient.run({ requestId, state: 'idle', afterCommit: [], afterRollback: [] }, work);
  }

  /** BEGIN, session check and the transaction's role in one round trip. Null when the handle is not good. */
  async enterSession(handleHash: Buffer, carrier: 'browser' | 'token'): Promise<Actor | null> {
    return this.act(await this.enter<Actor>(ENTER_SESSION, [handleHash, carrier, this.unit().requestId]));
  }

  /** Re-enters as the grant's account, with what it may do now. Null when it may nothing any more. */
  async enterGrant(grantId: string): Promise<Actor | null> {
    return this.act(await this.enter<Actor>(ENTER_GRANT, [grantId, this.unit().requestId]));
  }

  /** As whoever applies, without an account: with a new application, or with the one that a handle opens. Null when the handle is not good. */
  enterApplication(application: { newId: string } | { handleHash: Buffer }): Promise<string | null> {
    const [id, hash] = 'newId' in application ? [application.newId, null] : [null, application.handleHash];
    return this.enter<string>(ENTER_APPLICATION, [id, hash, this.unit().requestId]);
  }

  private act(actor: Actor | null): Actor | null {
    if (actor) this.unit().actor = actor;
    return actor;
  }

  private async enter<Entered>(statement: { name: string; text: string }, values: unknown[]): Promise<Entered | null> {
    const unit = this.unit();
    if (unit.state !== 'idle') throw new Error(`enter() in a unit that is ${unit.state}`);
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    Object.assign(unit, { state: 'open', runner, client, entry: { statement, values } });
    // TypeORM must know that a transaction runs, or save() would BEGIN and COMMIT ours.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    const { rows } = await together(client, () => {
      client.query('BEGIN').catch(() => undefined); // a failure shows in the statement behind it
      return client.query<{ actor: Entered | null }>({ ...statement, values });
    });
    return rows[0]?.actor ?? null;
  }

  get actor(): Actor {
    const { actor } = this.open();
    if (!actor) throw new Error('nobody is signed in');
    return actor;
  }

  /** Whether this unit acts for somebody: false on public routes and before the guard. */
  get hasActor(): boolean {
    return this.ambient.getStore()?.actor !== undefined;
  }

  get requestId(): string {
    return this.unit().requestId;
  }

  /** For writes through TypeORM. */
  get manager(): EntityManager {
    return this.open().runner.manager;
  }

  /** Rows of a plain SQL statement, parameters as $1, $2, … */
  async rows<T extends object>(statement: Statement | string, values: unknown[] = []): Promise<T[]> {
    const { client, actor } = this.open();
    const { name, text } = typeof statement === 'string' ? { name: undefined, text: statement } : statement;
    // One plan per role: row level security makes another query of the same text.
    const { rows } = await client.query<T>({ ...(name && { name: `${name}:${actor?.role ?? ''}` }), text, values });
    return rows;
  }

  async row<T extends object>(statement: Statement | string, values: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(statement, values))[0];
  }

  /** How many rows a statement touched. */
  async execute(text: string, values: unknown[] = []): Promise<number> {
    const { rowCount } = await this.open().client.query(text, values);
    return rowCount ?? 0;
  }

  /** A read need not wait for its COMMIT; a write must, and COMMIT of a failed transaction says ROLLBACK without an error. */
  async commit({ wait }: { wait: boolean }): Promise<void> {
    const unit = this.ambient.getStore();
    const ended = this.end('COMMIT');
    if (!wait && !unit?.isAwaited) return void ended?.catch(() => undefined);
    const result = await ended;
    if (result && result.command !== 'COMMIT') {
      for (const work of unit?.afterRollback ?? []) work();
      throw new TransactionLost('a statement failed and its error was swallowed');
    }
    for (const work of unit?.afterCommit ?? []) work();
  }

  /** A read whose answer must not leave before what it kept is certain. */
  awaitCommit(): void {
    this.open().isAwaited = true;
  }

  /** Safe to call at any time, any number of times. */
  async rollback(): Promise<void> {
    const unit = this.ambient.getStore();
    const ended = this.end('ROLLBACK');
    if (!ended) return;
    await ended.catch(() => undefined); // a connection that breaks rolls back too
    for (const work of unit?.afterRollback ?? []) work();
  }

  /**
   * Gives the connection back while something slow comes in, such as a file over a phone's line: what was done so far commits, and
   * the same session or grant is entered again behind it. False when it may nothing any more; then nothing is open.
   */
  async outside(work: () => Promise<void>): Promise<boolean> {
    const unit = this.open();
    await this.commit({ wait: true });
    await work();
    Object.assign(unit, { state: 'idle', afterCommit: [], afterRollback: [] });
    return (await this.enter(unit.entry!.statement, unit.entry!.values)) !== null;
  }

  /** Runs once the transaction has committed; lost when the process dies first, so only for what a sweep repairs. */
  afterCommit(work: () => void): void {
    this.open().afterCommit.push(work);
  }

  /** Runs when the transaction has certainly not committed; where that is not known, and when the process dies, a sweep has to. */
  afterRollback(work: () => void): void {
    this.open().afterRollback.push(work);
  }

  /**
   * A short transaction of its own, as the login role, which sees accounts, sessions and throttles only. For sign-in, and for what
   * must outlive a refused request: throttle counts, a session's last-seen, a job's progress.
   */
  apart<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  private end(how: 'COMMIT' | 'ROLLBACK'): Promise<QueryResult> | undefined {
    const unit = this.ambient.getStore(); // none for what fails before the hook
    if (unit?.state !== 'open') return undefined;
    const { client, runner } = unit;
    unit.state = 'ended';
    return client!.query(how).finally(() => {
      Object.assign(runner!, { isTransactionActive: false, transactionDepth: 0 });
      return runner!.release(); // a broken connection has released itself already, with its error
    });
  }

  private unit(): Unit {
    const unit = this.ambient.getStore();
    if (!unit) throw new Error('no request or job around this call');
    return unit;
  }

  private open(): Unit & { runner: QueryRunner; client: PoolClient } {
    const unit = this.unit();
    if (unit.state !== 'open') throw new Error(`the transaction is ${unit.state}`);
    return unit as Unit & { runner: QueryRunner; client: PoolClient };
  }
}

/** Statements sent inside `send` leave in one write: socket writes are the largest single cost of a request. */
function together<T>(client: PoolClient, send: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
