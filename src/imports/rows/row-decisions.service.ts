import { Injectable } from '@nestjs/common';
import { MembersQueries } from '../../members/members.queries';
import { Database } from '../../shared/database/database';
import { updateVersioned } from '../../shared/database/update-versioned';
import { JsonText } from '../../shared/http/json-text';
import { Invalid, NotFound } from '../../shared/http/problems';
import type { Kind } from '../columns/fields';
import { Import } from '../import.entity';
import { ImportRepository } from '../import.repository';
import { ImportRowsRepository } from '../proposing/import-rows.repository';
import { ofKind } from '../proposing/import-rows.sql';
import { IMPORT_KINDS } from '../kinds/kinds';
import type { Action } from '../proposing/proposing';
import type { DecideRowDto } from './dto/row.dto';
import { ImportRowsQueries } from './import-rows.queries';
import { RowReadingsService } from './row-readings.service';

type Decision = Exclude<DecideRowDto['decision'], undefined>;
interface Decidable {
  isRefused: boolean;
  lacks: boolean;
  proposal: { action: Action; memberId: string | null; recordId: string | null };
}

/** What somebody decides about one row, in the place of what was proposed. */
@Injectable()
export class RowDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowsRepository,
    private readonly members: MembersQueries,
    private readonly queries: ImportRowsQueries,
    private readonly readings: RowReadingsService,
  ) {}

  async decide(id: string, version: number, number: number, given: DecideRowDto): Promise<JsonText> {
    const { kind } = await this.imports.proposed(id);
    const { decision, memberId, overrideReason } = given;
    if (overrideReason !== undefined) await this.readings.giveReason(id, number, overrideReason);
    const { isOwned } = IMPORT_KINDS[kind];
    if (isOwned && memberId) await this.readings.chooseMember(id, number, memberId);
    const recordId = isOwned ? given.recordId : memberId;
    if (decision !== undefined) await this.note(id, kind, number, decision, recordId);
    const counts = await this.rows.counts(id);
    const now = await updateVersioned(this.database, Import, id, version, { counts, state: 'proposed' });
    return new JsonText(await this.queries.row(id, number), now);
  }

  private async note(id: string, kind: Kind, number: number, decision: Decision, recordId?: string): Promise<void> {
    const row = await this.load(id, number);
    const { isOwned } = IMPORT_KINDS[kind];
    const isApplied = decision === 'create' || decision === 'update';
    if (isApplied && isOwned && !row.proposal.memberId) throw refusal('/memberId', 'choose-member-first');
    if (isApplied && row.isRefused) throw refusal('/decision', 'row-refused');
    if (decision === 'create' && row.lacks) throw refusal('/decision', 'row-lacks');
    const record = decision === 'update' ? (recordId ?? row.proposal.recordId) : null;
    if (decision === 'update' && !record)
      throw isOwned ? refusal('/recordId', 'which-record') : refusal('/memberId', 'which-member');
    if (record) await this.assertOf(kind, record, row.proposal.memberId);
    if (isApplied) await this.assertFree(id, number, record);
    const { decide, refuse } = ofKind(IMPORT_KINDS[kind]);
    await this.database.execute(decide, [id, number, decision, record]);
    if (decision === null && refuse) await this.database.execute(refuse, [id, number]);
    const conflict = isApplied && (await this.rows.conflictOf(id, kind, number));
    if (conflict) throw refusal('/decision', conflict.code, conflict.params);
  }

  private async load(id: string, number: number): Promise<Decidable> {
    const row = await this.database.row<Decidable>(LOAD, [id, number]);
    if (!row) throw NotFound();
    return row;
  }

  /** A record of the member that the row belongs to; out of reach is as absent. */
  private async assertOf(kind: Kind, record: string, memberId: string | null): Promise<void> {
    const { isOwned, table } = IMPORT_KINDS[kind];
    if (!isOwned) return this.members.assertVisible(record, 'members.write');
    const found = await this.database.row(`SELECT FROM ${table} WHERE id = $1 AND member_id = $2`, [record, memberId]);
    if (!found) throw NotFound();
  }

  /** Neither in the register nor in another row that is to be applied may the same be claimed. */
  private async assertFree(id: string, number: number, recordId: string | null): Promise<void> {
    const held = await this.database.row(HELD, [id, number, recordId]);
    if (held) throw refusal('/decision', 'identifier-held');
    const [rival] = await this.database.rows<{ number: number; code: string }>(RIVAL, [id, number, recordId]);
    if (rival) throw refusal('/decision', rival.code, { row: rival.number });
  }
}

const refusal = (pointer: string, code: string, params?: Record<string, string | number>) =>
  Invalid({ errors: [{ pointer, code, params }] });

const LOAD = `
  SELECT problems <> '[]' AS "isRefused", coalesce(parsed -> 'lacking', '[]') <> '[]' AS lacks, parsed -> 'proposal' AS proposal
    FROM import_rows WHERE import_id = $1 AND number = $2`;
const HELD = `
  SELECT o.member_id FROM import_rows r CROSS JOIN LATERAL jsonb_each_text(r.parsed -> 'identifiers') AS i
    JOIN member_identifiers o ON o.scheme = i.key AND o.value = i.value
   WHERE r.import_id = $1 AND r.number = $2 AND o.member_id IS DISTINCT FROM $3::uuid LIMIT 1`;
/** An address of mail may be in two rows; an identifier of an organisation may not. */
const RIVAL = `
  SELECT o.number, CASE WHEN o.record_id = $3::uuid THEN 'member-in-row' ELSE 'identifier-in-row' END AS code
    FROM import_rows r JOIN import_rows o ON o.import_id = r.import_id AND o.number <> r.number AND o.action IN ('create', 'update')
   WHERE r.import_id = $1 AND r.number = $2 AND ((o.action = 'update' AND o.record_id = $3::uuid) OR EXISTS (
     SELECT FROM jsonb_each_text(r.parsed -> 'identifiers') AS i WHERE i.key <> 'email' AND o.parsed -> 'identifiers' ->> i.key = i.value))
   ORDER BY o.number LIMIT 1`;
