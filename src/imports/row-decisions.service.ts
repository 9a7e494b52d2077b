import { Injectable } from '@nestjs/common';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { JsonText } from '../shared/http/json-text';
import { Invalid, NotFound } from '../shared/http/problems';
import type { DecideRowDto } from './dto/import.dto';
import { Import } from './import.entity';
import { ImportRepository } from './import.repository';
import { CHANGES, ImportRowsRepository } from './import-rows.repository';
import { ImportsQueries } from './imports.queries';
import { OverrideReasonsService } from './override-reasons.service';
import type { Action } from './proposing';

type Decision = Exclude<DecideRowDto['decision'], undefined>;
interface Decidable {
  isRefused: boolean;
  proposal: { action: Action; memberId: string | null };
}

/** What somebody decides about one row, in the place of what was proposed. */
@Injectable()
export class RowDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowsRepository,
    private readonly members: MembersQueries,
    private readonly queries: ImportsQueries,
    private readonly reasons: OverrideReasonsService,
  ) {}

  async decide(id: string, version: number, number: number, given: DecideRowDto): Promise<JsonText> {
    await this.imports.proposed(id);
    if (given.overrideReason !== undefined) await this.reasons.give(id, number, given.overrideReason);
    if (given.decision !== undefined) await this.note(id, number, given.decision, given.memberId);
    const counts = await this.rows.counts(id);
    const now = await updateVersioned(this.database, Import, id, version, { counts, state: 'proposed' });
    return new JsonText(await this.queries.row(id, number), now);
  }

  private async note(id: string, number: number, decision: Decision, memberId?: string): Promise<void> {
    const row = await this.load(id, number);
    if (row.isRefused && (decision === 'create' || decision === 'update')) throw refusal('/decision', 'row-refused');
    const member = decision === 'update' ? (memberId ?? row.proposal.memberId) : null;
    if (decision === 'update' && !member) throw refusal('/memberId', 'which-member');
    if (member) await this.members.assertVisible(member, 'members.write');
    if (decision === 'create' || decision === 'update') await this.assertFree(id, number, member);
    await this.database.execute(DECIDE, [id, number, decision, member]);
  }

  private async load(id: string, number: number): Promise<Decidable> {
    const row = await this.database.row<Decidable>(LOAD, [id, number]);
    if (!row) throw NotFound();
    return row;
  }

  /** Neither in the register nor in another row that is to be applied may the same be claimed. */
  private async assertFree(id: string, number: number, memberId: string | null): Promise<void> {
    const held = await this.database.row(HELD, [id, number, memberId]);
    if (held) throw refusal('/decision', 'identifier-held');
    const [rival] = await this.database.rows<{ number: number; code: string }>(RIVAL, [id, number, memberId]);
    if (rival) throw refusal('/decision', rival.code, { row: rival.number });
  }
}

const refusal = (pointer: string, code: string, params?: Record<string, number>) =>
  Invalid({ errors: [{ pointer, code, params }] });

const LOAD = `SELECT problems <> '[]' AS "isRefused", parsed -> 'proposal' AS proposal FROM import_rows WHERE import_id = $1 AND number = $2`;
const HELD = `
  SELECT o.member_id FROM import_rows r CROSS JOIN LATERAL jsonb_each_text(r.parsed -> 'identifiers') AS i
    JOIN member_identifiers o ON o.scheme = i.key AND o.value = i.value
   WHERE r.import_id = $1 AND r.number = $2 AND o.member_id IS DISTINCT FROM $3::uuid LIMIT 1`;
const RIVAL = `
  SELECT o.number, CASE WHEN o.member_id = $3::uuid THEN 'member-in-row' ELSE 'identifier-in-row' END AS code
    FROM import_rows r JOIN import_rows o ON o.import_id = r.import_id AND o.number <> r.number AND o.action IN ('create', 'update')
   WHERE r.import_id = $1 AND r.number = $2 AND ((o.action = 'update' AND o.member_id = $3::uuid) OR EXISTS (
     SELECT FROM jsonb_each_text(r.parsed -> 'identifiers') AS i WHERE o.parsed -> 'identifiers' ->> i.key = i.value))
   ORDER BY o.number LIMIT 1`;
/** Back to what was proposed where nothing is decided. An update that would change nothing is none. */
const DECIDE = `
  UPDATE import_rows o SET decision = $3, member_id = t.member_id, changes = t.changes,
         action = CASE WHEN t.wanted = 'update' AND t.changes = '[]' THEN 'unchanged' ELSE t.wanted END
    FROM (SELECT r.number, r.member_id, r.wanted,
                 CASE WHEN m.id IS NULL OR r.wanted IN ('create', 'skip', 'unchanged') THEN '[]' ELSE ${CHANGES} END AS changes
            FROM (SELECT number, parsed, coalesce($3::text, parsed -> 'proposal' ->> 'action') AS wanted,
                         CASE WHEN $3::text IS NULL THEN (parsed -> 'proposal' ->> 'memberId')::uuid ELSE $4::uuid END AS member_id
                    FROM import_rows WHERE import_id = $1 AND number = $2) AS r
            LEFT JOIN members m ON m.id = r.member_id) AS t
   WHERE o.import_id = $1 AND o.number = t.number`;
