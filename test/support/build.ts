import type { Client as Connection } from 'pg';
import { v7 as uuid } from 'uuid';
import { hashHandle, newHandle } from '../../src/accounts/handles';

/** Arranges rows directly, as the owner: what a test needs to be there before it begins. */
export class Build {
  private counter = 0;

  constructor(private readonly owner: Connection) {}

  /** An account with one grant; `passwordHash` only where the test signs in with a password. */
  async account({
    role = 'staff',
    memberIds = [] as string[],
    email = `person-${++this.counter}@padron.example`,
    name = 'Una persona',
    language = 'es',
    passwordHash = null as string | null,
  } = {}) {
    const [id, grantId] = [uuid(), uuid()];
    await this.owner.query(
      'INSERT INTO accounts (id, email, name, language, password_hash) VALUES ($1, $2, $3, $4, $5)',
      [id, email, name, language, passwordHash],
    );
    await this.owner.query('INSERT INTO account_grants (id, account_id, role, member_ids) VALUES ($1, $2, $3, $4)', [
      grantId,
      id,
      role,
      memberIds,
    ]);
    return { id, grantId, email, name };
  }

  /** An account with an open browser session. */
  async signedIn(options: { role: string; memberIds?: string[]; language?: string }) {
    const { id, grantId } = await this.account(options);
    const handle = await this.session(id);
    return { accountId: id, grantId, handle };
  }

  /** A session of the account's first grant; or a token, narrowed to nothing but what it says. */
  async session(
    accountId: string,
    carrier: 'browser' | 'token' = 'browser',
    scopes = ['account.own'],
  ): Promise<string> {
    const handle = newHandle();
    await this.owner.query(
      `INSERT INTO sessions (id, handle_hash, account_id, grant_id, carrier, name, scopes, idle_minutes, expires_at)
       SELECT $1, $2, account_id, id, $4, CASE $4 WHEN 'token' THEN 'un token' END, CASE $4 WHEN 'token' THEN $5::text[] END,
              CASE $4 WHEN 'browser' THEN 60 END, now() + interval '12 hours'
         FROM account_grants WHERE account_id = $3 ORDER BY created_at, id LIMIT 1`,
      [uuid(), hashHandle(handle), accountId, carrier, scopes],
    );
    return handle;
  }

  /** A member with one period in force; `status: null` leaves the period out. */
  async member({
    name = `Organización ${++this.counter}` as string,
    legalName = `${name}, A.C.` as string,
    focus = 'children',
    state = '09',
    status = 'active' as string | null,
    since = '2020-01-01',
    identifiers = {} as Record<string, string>,
  } = {}) {
    const id = uuid();
    await this.owner.query(
      `INSERT INTO members (id, name, legal_name, focus_areas, primary_focus, address_country, address_state) VALUES ($1, $2, $3, ARRAY[$4], $4, 'MX', $5)`,
      [id, name, legalName, focus, state],
    );
    for (const [scheme, value] of Object.entries(identifiers)) {
      await this.owner.query('INSERT INTO member_identifiers (id, member_id, scheme, value) VALUES ($1, $2, $3, $4)', [
        uuid(),
        id,
        scheme,
        value,
      ]);
    }
    if (status) {
      const decision = uuid();
      await this.owner.query(
        `INSERT INTO membership_decisions (id, member_id, kind, effective_on) VALUES ($1, $2, 'admission', $3)`,
        [decision, id, since],
      );
      await this.owner.query(
        `INSERT INTO membership_periods (id, member_id, status, during, decision_id) VALUES ($1, $2, $3, daterange($4, NULL), $5)`,
        [uuid(), id, status, since, decision],
      );
    }
    return { id, name, legalName };
  }

  /** Periods in force, each from its first to its last day. */
  async periods(member: { id: string }, periods: [status: string, from: string, to: string | null][]) {
    for (const [status, from, to] of periods) {
      const decision = uuid();
      await this.owner.query(
        `INSERT INTO membership_decisions (id, member_id, kind, effective_on) VALUES ($1, $2, 'correction', $3)`,
        [decision, member.id, from],
      );
      await this.owner.query(
        `INSERT INTO membership_periods (id, member_id, status, during, decision_id) VALUES ($1, $2, $3, daterange($4, $5, '[]'), $6)`,
        [uuid(), member.id, status, from, to, decision],
      );
    }
  }

  async category({ amount = '6000.00', currency = 'MXN', isRetired = false } = {}) {
    const [id, name] = [uuid(), `Categoría ${++this.counter}`];
    await this.owner.query(
      'INSERT INTO membership_categories (id, name_es, name_en, amount, currency, is_retired) VALUES ($1, $2, $2, $3, $4, $5)',
      [id, name, amount, currency, isRetired],
    );
    return { id, name };
  }

  /** Dues of a year, outstanding. */
  async term(
    member: { id: string },
    category: { id: string },
    { from = '2026-01-01', to = '2026-12-31', amount = '6000.00', currency = 'MXN' } = {},
  ) {
    const id = uuid();
    await this.owner.query(
      'INSERT INTO terms (id, member_id, category_id, starts_on, ends_on, amount, currency) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, member.id, category.id, from, to, amount, currency],
    );
    return { id };
  }

  async contact(
    member: { id: string },
    { name = 'Una persona', email = `contacto-${++this.counter}@padron.example`, phone = '55 0000 0000' } = {},
  ) {
    const id = uuid();
    await this.owner.query('INSERT INTO contacts (id, member_id, name, email, phone) VALUES ($1, $2, $3, $4, $5)', [
      id,
      member.id,
      name,
      email,
      phone,
    ]);
    return { id, name, email };
  }

  /** A program that measures the indicators with these codes. */
  async program(
    member: { id: string },
    {
      name = `Programa ${++this.counter}`,
      area = 'children',
      indicators = [] as string[],
      startsOn = '2020-01-01',
      endsOn = null as string | null,
      state = '09',
    } = {},
  ) {
    const id = uuid();
    await this.owner.query(
      'INSERT INTO programs (id, member_id, name, area, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, member.id, name, area, startsOn, endsOn],
    );
    await this.owner.query('INSERT INTO program_locations (id, member_id, program_id, state) VALUES ($1, $2, $3, $4)', [
      uuid(),
      member.id,
      id,
      state,
    ]);
    for (const code of indicators) {
      await this.owner.query(
        'INSERT INTO program_indicators (id, member_id, program_id, indicator_id) SELECT $1, $2, $3, id FROM indicators WHERE code = $4',
        [uuid(), member.id, id, code],
      );
    }
    return { id, name };
  }

  /** An indicator in its first definition; a headcount unless said otherwise. */
  async indicator({
    code = `T${String.fromCharCode(65 + Math.floor(++this.counter / 100))}-${String(this.counter % 100).padStart(2, '0')}`,
    level = 'program' as string,
    unit = 'people' as string,
    breakdowns = [] as string[],
    isHeadcount = null as boolean | null,
  } = {}) {
    const [id, versionId] = [uuid(), uuid()];
    await this.owner.query('INSERT INTO indicators (id, code, level) VALUES ($1, $2, $3)', [id, code, level]);
    await this.owner.query(
      `INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, breakdowns, period_rule, is_headcount)
       VALUES ($1, $2, 1, $3, $3, $3, $3, $4, $5, 'sum', $6)`,
      [versionId, id, `Indicador ${code}`, unit, breakdowns, isHeadcount ?? (unit === 'people' && level === 'program')],
    );
    return { id, versionId, code };
  }

  /** A cycle that is planned, not opened: it ended yesterday, may be reported on since, and is due in a month. */
  async cycle(
    indicators: { versionId: string }[],
    {
      code = `C-${++this.counter}`,
      kind = 'quarter',
      startsOn = '',
      endsOn = '',
      opensOn = '',
      dueOn = '',
      graceDays = 0,
    } = {},
  ) {
    const id = uuid();
    await this.owner.query(
      `INSERT INTO cycles (id, code, kind, name_es, name_en, starts_on, ends_on, opens_on, due_on, grace_days)
       VALUES ($1, $2, $3, $2, $2, coalesce(nullif($4, '')::date, coalition_today() - 90), coalesce(nullif($5, '')::date, coalition_today() - 1),
               coalesce(nullif($6, '')::date, coalition_today()), coalesce(nullif($7, '')::date, coalition_today() + 30), $8)`,
      [id, code, kind, startsOn, endsOn, opensOn, dueOn, graceDays],
    );
    for (const { versionId } of indicators)
      await this.owner.query('INSERT INTO cycle_indicators (cycle_id, indicator_version_id) VALUES ($1, $2)', [
        id,
        versionId,
      ]);
    return { id, code };
  }
}
