import { randomBytes } from 'node:crypto';
import { realpathSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { keepOnce } from '../kept-file';
import { StartError } from '../start-error';
import { findBinaries, type Binaries } from './embedded/binaries';
import { initialise, OPEN_FOLDER, openFolder, placeDataDirectory } from './embedded/data-directory';
import { findPostmaster, launch, removeDeadNote, shutDown, TryAgain } from './embedded/postmaster';
import { LOGINS, provision, type Login, type Passwords } from './embedded/provision';
import { chooseUser, type RunAs } from './embedded/run-as';

export interface EmbeddedPostgres {
  readonly port: number;
  /** The server was running already: left by a start that was killed, or shared with one that still runs. */
  readonly isReused: boolean;
  urlFor(login: Login, database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** For tests: nothing survives `stop`, so nothing waits for the disk. */
  ephemeral?: boolean;
  /** For commands: use the server of a Padrón that runs, instead of refusing. `stop` leaves it running then. */
  share?: boolean;
  log?: (line: string) => void;
}

/** A real PostgreSQL on a loopback port, with both logins and an empty database `padron`. */
export async function startEmbeddedPostgres({
  dataDir,
  ephemeral = false,
  share = false,
  log = () => {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const wanted = resolve(dataDir);
  const as = chooseUser(wanted);
  const place = await placeDataDirectory(wanted, as);
  const binaries = await findBinaries(as, as.uid === undefined ? dirname(wanted) : openFolder(), log);
  const passwords = keepPasswords(`${wanted}.passwords`);
  await initialise(place, LOGINS.superuser, passwords.superuser, binaries, as, ephemeral);
  const server = new EmbeddedServer(wanted, place, binaries, as, passwords, ephemeral, share, log);
  await server.start();
  return server;
}

function keepPasswords(file: string): Passwords {
  const make = () => randomBytes(24).toString('base64url');
  return JSON.parse(
    keepOnce(file, () => JSON.stringify({ superuser: make(), owner: make(), app: make() })),
  ) as Passwords;
}

const DURABLE = { max_connections: 100 };
const EPHEMERAL = {
  max_connections: 200,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};

/**
 * Who owns a running server is decided by an advisory lock that its owner holds on an open session: it goes with the process
 * that held it, however that ended, so that the next start knows an orphan from a server in use.
 */
const OWNERSHIP = 7_262_361;

class EmbeddedServer implements EmbeddedPostgres {
  port = 0;
  isReused = true;
  private session: Client | undefined;
  private isShared = false;
  private isStopping = false;
  private revival: Promise<void> = Promise.resolve();

  constructor(
    private readonly wanted: string,
    private readonly place: string,
    private readonly binaries: Binaries,
    private readonly as: RunAs,
    private readonly passwords: Passwords,
    private readonly isEphemeral: boolean,
    private readonly mayShare: boolean,
    private readonly log: (line: string) => void,
  ) {}

  urlFor(login: Login, database: string): string {
    return `postgres://${LOGINS[login]}:${this.passwords[login]}@127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    const session = await this.acquire();
    try {
      if (!this.isShared) await provision(session, this.passwords);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.revival;
    await this.session?.end().catch(() => undefined);
    if (!this.isShared) await shutDown(this.place, this.binaries, this.as);
    if (this.isEphemeral) this.removeAll();
  }

  /** Starts the server, or takes over the one that runs, until a session holds it. */
  private async acquire(): Promise<Client> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline && !this.isStopping; await wait(25)) {
      const running = findPostmaster(this.place);
      if (!running) await this.launch();
      else if (running.isReady) {
        const session = await this.own(running.port);
        if (session) return (this.session = session);
      }
    }
    throw new StartError(
      `the embedded PostgreSQL in ${this.wanted} did not answer within a minute (see ${this.logFile})`,
    );
  }

  private async launch(): Promise<void> {
    removeDeadNote(this.place);
    if ((statSync(this.logFile, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) truncateSync(this.logFile);
    const { place: dataDir, binaries, as, logFile } = this;
    try {
      await launch({
        dataDir,
        binaries,
        as,
        logFile,
        port: this.port || undefined,
        settings: this.isEphemeral ? EPHEMERAL : DURABLE,
      });
      this.isReused = false;
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error;
    }
  }

  /** A session that holds the server, or undefined while the server is coming or going. */
  private async own(port: number): Promise<Client | undefined> {
    const client = new Client({
      host: '127.0.0.1',
      port,
      user: LOGINS.superuser,
      password: this.passwords.superuser,
      database: 'postgres',
      connectionTimeoutMillis: 3000,
      application_name: `padron ${process.pid}`,
    });
    client.on('error', () => undefined); // 'end' follows
    try {
      await client.connect();
      const { rows } = await client.query<{ place: string }>(`SELECT current_setting('data_directory') AS place`);
      if (realpathSync(rows[0]!.place) !== this.place)
        throw new StartError(`port ${port} belongs to another PostgreSQL than the one in ${this.wanted}`);
      this.isShared = !(await this.lock(client));
      this.port = port;
      client.on('end', () => this.revive());
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (error instanceof StartError) throw error;
      if ((error as { code?: string }).code === '28P01')
        throw new StartError(
          `${this.wanted}.passwords does not hold the passwords of ${this.wanted}: put the right one back, or move both away to begin anew`,
        );
      return undefined;
    }
  }

  /** Tried for a while: the sessions of a start that was killed just now end a moment later. */
  private async lock(client: Client): Promise<boolean> {
    for (const deadline = Date.now() + 2000; Date.now() < deadline; await wait(50)) {
      const { rows } = await client.query<{ isOurs: boolean }>('SELECT pg_try_advisory_lock($1) AS "isOurs"', [
        OWNERSHIP,
      ]);
      if (rows[0]!.isOurs) return true;
      if (this.mayShare) return false;
    }
    const { rows } = await client.query<{ name: string }>(
      `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted`,
      [OWNERSHIP],
    );
    const holder = rows[0]?.name.replace('padron ', 'process ') ?? 'another process';
    throw new StartError(
      `${this.wanted} is in use by another Padrón (${holder}): stop it, or set PADRON_DATA_DIR to another place`,
    );
  }

  /** The server has gone although nobody stopped it: brought back on the same port, where the app's pool looks for it. */
  private revive(): void {
    if (this.isStopping || this.isShared) return;
    this.log('the embedded PostgreSQL has gone; starting it again');
    this.revival = this.acquire().then(
      () => undefined,
      (error: Error) => this.log(`the embedded PostgreSQL stays away: ${error.message}`),
    );
  }

  private get logFile(): string {
    return `${this.wanted}.log`;
  }

  private removeAll(): void {
    for (const path of [this.place, this.wanted, `${this.wanted}.passwords`, this.logFile])
      rmSync(path, { recursive: true, force: true });
    if (this.place.startsWith(`${OPEN_FOLDER}/data-`)) rmSync(dirname(this.place), { recursive: true, force: true });
  }
}
