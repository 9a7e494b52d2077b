import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { IS_LATE } from '../cycles/obligation-state';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { NotFound } from '../shared/http/problems';
import type { ReceiptResponse } from './dto/receipt.response';
import { nameOf } from './account-name';
import { attachmentsOf } from './attached';

/** What the newest submission left behind. What may have changed since it was opened again is not told as received. */
@Injectable()
export class ReceiptQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<ReceiptResponse> {
    const scope = memberScope(this.access.reach('reports.read'), 'r.member_id', '$2');
    const text = `${RECEIPT} AND ${scope} ORDER BY e.at DESC LIMIT 1`;
    const row = await this.database.row<{ receipt: ReceiptResponse }>(text, [id, this.access.actor.memberIds]);
    if (!row) throw NotFound();
    return row.receipt;
  }
}

const IS_OPEN = `r.state IN ('draft', 'returned')`;
const RECEIPT = `SELECT json_build_object('reportId', r.id, 'folio', r.folio, 'submittedAt', e.at, 'hash', encode(e.content_hash, 'hex'),
    'memberName', m.name, 'cycle', json_build_object('code', c.code, 'nameEs', c.name_es, 'nameEn', c.name_en),
    'coversFrom', lower(o.covers), 'coversTo', upper(o.covers) - 1, 'dueOn', coalesce(o.extended_to, o.due_on), 'isLate', ${IS_LATE},
    'isFiledOnBehalf', r.is_filed_on_behalf, 'submittedBy', ${nameOf('e.account_id')}, 'state', r.state, 'isReopened', ${IS_OPEN},
    'signatory', CASE WHEN NOT ${IS_OPEN} THEN r.signatory END, 'isNothingToReport', r.is_nothing_to_report,
    'figures', CASE WHEN NOT ${IS_OPEN} THEN (SELECT json_build_object('reported', count(*) FILTER (WHERE f.state = 'reported'),
       'notReported', count(*) FILTER (WHERE f.state = 'not_reported')) FROM figures f WHERE f.report_id = r.id) END,
    'attachments', CASE WHEN NOT ${IS_OPEN} THEN ${attachmentsOf('r.id')} END,
    'coalition', (SELECT json_build_object('name', coalition_name, 'timeZone', time_zone) FROM settings)) AS receipt
  FROM reports r JOIN report_events e ON e.report_id = r.id AND e.kind = 'submitted' JOIN obligations o ON o.id = r.obligation_id
  JOIN cycles c ON c.id = r.cycle_id JOIN members m ON m.id = r.member_id WHERE r.id = $1`;
