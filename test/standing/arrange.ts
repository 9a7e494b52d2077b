import { randomUUID as uuid } from 'node:crypto';
import type { TestApp } from '../support/app';

export type Arrange = Awaited<ReturnType<typeof arranging>>;

/** Members in any standing. One paper is asked of everybody, so that each case has one thing wrong. */
export async function arranging(t: TestApp) {
  const run = (text: string, values: unknown[] = []) => t.owner.query(text, values);
  const today = async (offset = 0) =>
    (await run('SELECT (coalition_today() + $1::int)::text AS day', [offset])).rows[0].day as string;
  await run(`UPDATE document_types SET is_required = code = 'ACTA', required_forms = '{}'`);
  const deed = (await run(`SELECT id FROM document_types WHERE code = 'ACTA'`)).rows[0].id as string;

  let count = 0;
  /** A member with nothing to reproach. */
  async function sound(): Promise<string> {
    count += 1;
    const { id } = await t.build.member({ identifiers: { 'MX-RFC': `AAA${String(count).padStart(6, '0')}AA1` } });
    await run(`UPDATE members SET legal_form = 'AC' WHERE id = $1`, [id]);
    await run(`UPDATE member_identifiers SET state = 'verified' WHERE member_id = $1`, [id]);
    await paper(id, 'verified', null);
    return id;
  }

  async function paper(member: string, status: string, validUntil: number | null): Promise<void> {
    const account = await t.build.account({ role: 'staff' });
    const file = uuid();
    await run(
      `INSERT INTO stored_files (id, member_id, name, media_type, size, sha256, storage_key, is_encrypted) VALUES ($1, $2, 'acta.pdf', 'application/pdf', 1, '', $3, false)`,
      [file, member, uuid()],
    );
    await run(`UPDATE documents SET superseded_at = now() WHERE member_id = $1 AND superseded_at IS NULL`, [member]);
    await run(
      `INSERT INTO documents (id, member_id, type_id, file_id, issued_on, stated_expiry, status, reason, created_by, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, coalition_today() - 400, coalition_today() + $5::int, $6, CASE $6 WHEN 'rejected' THEN 'Ilegible' END, $7,
               CASE WHEN $6 IN ('verified', 'rejected') THEN $7::uuid END, CASE WHEN $6 IN ('verified', 'rejected') THEN now() END)`,
      [uuid(), member, deed, file, validUntil, status, account.id],
    );
  }

  /** Ends the open period and writes what follows it, from days before or after today. */
  async function periods(
    member: string,
    ...following: [status: string, from: number, to: number | null][]
  ): Promise<void> {
    const { rows } = await run('SELECT decision_id FROM membership_periods WHERE member_id = $1', [member]);
    await run('DELETE FROM membership_periods WHERE member_id = $1', [member]);
    for (const [status, from, to] of following)
      await run(
        `INSERT INTO membership_periods (id, member_id, status, during, decision_id) VALUES ($1, $2, $3, daterange(coalition_today() + $4::int, coalition_today() + $5::int + 1), $6)`,
        [uuid(), member, status, from, to, rows[0].decision_id],
      );
  }

  /** A report owed: due so many days from today, in that state. */
  async function report(
    member: string,
    due: number,
    state: string,
    { closed = null as number | null, extended = null as number | null, grace = 0 } = {},
  ) {
    const indicator = await t.build.indicator();
    const { id, code } = await t.build.cycle([indicator], {
      startsOn: '2025-01-01',
      endsOn: '2025-03-31',
      opensOn: '2025-04-01',
      dueOn: await today(due),
      graceDays: grace,
    });
    await run(
      `UPDATE cycles SET opened_at = '2025-04-01', closed_at = now() + make_interval(days => $2::int) WHERE id = $1`,
      [id, closed],
    );
    const obligation = uuid();
    await run(
      `INSERT INTO obligations (id, member_id, cycle_id, covers, due_on, extended_to) SELECT $1, $2, id, daterange(starts_on, ends_on, '[]'), due_on, due_on + $4::int FROM cycles WHERE id = $3`,
      [obligation, member, id, extended],
    );
    await run(`INSERT INTO reports (id, member_id, cycle_id, obligation_id, state) VALUES ($1, $2, $3, $4, $5)`, [
      uuid(),
      member,
      id,
      obligation,
      state,
    ]);
    return code;
  }

  return { run, today, sound, paper, periods, report };
}
