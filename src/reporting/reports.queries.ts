import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { IS_LATE, OBLIGATION_STATE, PROGRESS } from '../cycles/obligation-state';
import { memberScope, oneWith } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery, type Order } from '../shared/database/list-query';
import type { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { REPORT_SORTS, ReportsQuery } from './dto/reports.query';
import { nameOf } from './account-name';
import { attachmentsOf, removedSinceReturn } from './attached';
import { EXPECTED_OF_ONE } from './drafting';
import type { FigureDocument, ReportDocument } from './report-document';
import type { ReportState } from './report-states';

/** For the coalition to review what was handed in, for its member to answer what was returned. */
const WAITING_SINCE = `CASE r.state WHEN 'submitted' THEN r.submitted_at WHEN 'returned' THEN r.returned_at END`;
const DUE = 'coalesce(o.extended_to, o.due_on)';
const SORTS: Record<(typeof REPORT_SORTS)[number], Order> = {
  member: { by: 'm.name_normalised', type: 'text' },
  dueOn: { by: DUE, type: 'date' },
  '-dueOn': { by: DUE, type: 'date', isDescending: true },
  // What was never submitted comes last either way.
  submittedAt: { by: `coalesce(r.submitted_at, 'infinity')`, type: 'timestamptz' },
  '-submittedAt': { by: `coalesce(r.submitted_at, '-infinity')`, type: 'timestamptz', isDescending: true },
  // What waits for nobody likewise.
  waitingSince: { by: `coalesce(${WAITING_SINCE}, 'infinity')`, type: 'timestamptz' },
  '-waitingSince': { by: `coalesce(${WAITING_SINCE}, '-infinity')`, type: 'timestamptz', isDescending: true },
};

@Injectable()
export class ReportsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list({
    cycle,
    member,
    state,
    restatement,
    warnings,
    waitingOver,
    q,
    sort = '-dueOn',
    ...page
  }: ReportsQuery): Promise<JsonText> {
    const query = new ListQuery();
    const own = query.value(this.access.actor.memberIds);
    const me = query.value(this.access.actor.accountId);
    return query
      .where(memberScope(this.access.reach('reports.read'), 'r.member_id', own))
      .where(`${me}::uuid IS NOT NULL`) // read by the item alone, which the count does without
      .filter(warnings, (asked) => `${WARNINGS_OF} = ANY (${asked}::text[])`)
      .filter(
        q,
        (words) => `r.member_id IN (SELECT n.id FROM members n WHERE ${containsWords('n.search_text', words)})`,
      )
      .filter(waitingOver, (days) => `coalition_day(${WAITING_SINCE}) < coalition_today() - ${days}::int`)
      .filter(cycle, (ids) => `r.cycle_id = ANY (${ids}::uuid[])`)
      .filter(member, (ids) => `r.member_id = ${oneWith(ids)}`)
      .filter(
        restatement,
        (states) => `r.id IN (SELECT x.report_id FROM restatements x WHERE x.state = ANY (${states}::text[]))`,
      )
      .filter(state, (states) => `r.state = ANY (${states}::text[])`)
      .page(
        this.database,
        {
          item: item(me),
          from: FROM,
          found: FOUND[sort],
          counted: 'reports r',
          id: 'r.obligation_id',
          sort,
          order: SORTS[sort],
        },
        page,
      );
  }

  async report(id: string, permission: Permission): Promise<ReportDocument> {
    const row = await this.database.row<{ report: ReportDocument }>(this.scoped('reports.one', REPORT, permission), [
      id,
      this.access.actor.memberIds,
    ]);
    if (!row) throw NotFound();
    return row.report;
  }

  /** 404 for what is out of reach. */
  async assertVisible(id: string, permission: Permission): Promise<void> {
    const text = 'SELECT r.id FROM reports r WHERE r.id = $1';
    const row = await this.database.row(this.scoped('reports.visible', text, permission), [
      id,
      this.access.actor.memberIds,
    ]);
    if (!row) throw NotFound();
  }

  async figure(
    reportId: string,
    figureId: string,
    permission: Permission,
  ): Promise<{ figure: FigureDocument; reportState: ReportState }> {
    const row = await this.database.row<{ figure: FigureDocument; reportState: ReportState }>(
      this.scoped('reports.figure', FIGURE_OF, permission),
      [reportId, this.access.actor.memberIds, figureId],
    );
    if (!row) throw NotFound();
    return row;
  }

  /** The plan is kept per role, and a role's reach does not change: the name need not carry it. */
  private scoped(name: string, text: string, permission: Permission) {
    const reach = this.access.reach(permission);
    return { name: `${name}.${reach}`, text: `${text} AND ${memberScope(reach, 'r.member_id', '$2')}` };
  }
}

const OF_OBLIGATION = 'reports r JOIN obligations o ON o.id = r.obligation_id';
const FOUND: Record<(typeof REPORT_SORTS)[number], string> = {
  member: 'reports r JOIN members m ON m.id = r.member_id',
  dueOn: OF_OBLIGATION,
  '-dueOn': OF_OBLIGATION,
  submittedAt: 'reports r',
  '-submittedAt': 'reports r',
  waitingSince: 'reports r',
  '-waitingSince': 'reports r',
};
const FROM = `reports r JOIN obligations o ON o.id = r.obligation_id JOIN cycles c ON c.id = r.cycle_id JOIN members m ON m.id = r.member_id`;

/** How far a restatement of it is, while one is under way. */
const RESTATEMENT = `(SELECT x.state FROM restatements x WHERE x.report_id = r.id AND x.state IN ('draft', 'proposed'))`;

/** Of a submission: what asked for a note, and whether each got one. */
const WARNINGS_OF = `CASE WHEN r.unexplained_checks > 0 THEN 'unexplained' WHEN r.soft_checks > 0 THEN 'explained' ELSE 'none' END`;

const item = (
  me: string,
) => `json_build_object('id', r.id, 'version', r.version, 'memberId', r.member_id, 'memberName', m.name, 'cycleId', r.cycle_id,
  'cycleCode', c.code, 'state', r.state, 'dueOn', ${DUE}, 'isLate', ${IS_LATE}, 'firstSubmittedAt', r.first_submitted_at,
  'submittedAt', r.submitted_at, 'softChecks', r.soft_checks, 'unexplainedChecks', r.unexplained_checks,
  'isUnderReview', r.state = 'submitted' AND r.review_began_at IS NOT NULL, 'waitingSince', ${WAITING_SINCE}, 'approvedAt', r.approved_at,
  'sealEdition', (SELECT max(s.edition) FROM seals s WHERE s.report_id = r.id), 'restatement', ${RESTATEMENT},
  'isOwn', coalesce(${me} IN (r.submitted_by, r.last_edited_by), false))::text`;

/** The member's report on the cycle of the same kind before this one, once it was handed in. */
const PREVIOUS = `LEFT JOIN LATERAL (
    SELECT b.id, a.code FROM (SELECT x.id, x.code FROM cycles x WHERE x.kind = c.kind AND c.kind <> 'special' AND x.starts_on < c.starts_on AND x.opened_at IS NOT NULL
                               ORDER BY x.starts_on DESC LIMIT 1) a
      JOIN reports b ON b.cycle_id = a.id AND b.member_id = r.member_id AND b.state IN ('submitted', 'approved')) previous ON true`;

const FIGURE = `json_build_object('id', f.id, 'version', f.version, 'programId', f.program_id,
  'indicator', json_build_object('id', i.id, 'versionId', v.id, 'number', v.number, 'code', i.code, 'nameEs', v.name_es, 'nameEn', v.name_en,
    'definitionEs', v.definition_es, 'definitionEn', v.definition_en, 'unit', v.unit, 'breakdowns', v.breakdowns, 'isHeadcount', v.is_headcount),
  'state', f.state, 'value', f.value, 'denominator', f.denominator, 'cells', f.cells, 'notReportedCode', f.not_reported_code, 'notReportedReason', f.not_reported_reason, 'note', f.note,
  'previousValue', (SELECT bf.value * definition_factor(i.id, bv.number, v.number) FROM figures bf JOIN indicator_versions bv ON bv.id = bf.indicator_version_id
     WHERE bf.report_id = previous.id AND bf.program_id IS NOT DISTINCT FROM f.program_id AND bf.state = 'reported' AND bv.indicator_id = v.indicator_id),
  'target', program_target(f.program_id, i.id, c.starts_on, c.ends_on))`;

const FIGURES = `figures f JOIN indicator_versions v ON v.id = f.indicator_version_id JOIN indicators i ON i.id = v.indicator_id`;

const FIGURE_OF = `SELECT ${FIGURE} AS figure, r.state AS "reportState" FROM ${FROM} ${PREVIOUS} JOIN ${FIGURES} ON f.report_id = r.id WHERE r.id = $1 AND f.id = $3`;

/** What happened to it until it was sealed, and what restatements did since: each tells that itself. */
const EVENTS = `SELECT e.id, e.kind, e.at, e.account_id FROM report_events e WHERE e.report_id = r.id
  UNION ALL SELECT x.id, s.kind, s.at, s.by FROM restatements x CROSS JOIN LATERAL (VALUES
     ('restatement-started', x.started_at, x.started_by), ('restatement-proposed', x.proposed_at, x.proposed_by),
     (CASE x.state WHEN 'approved' THEN 'restated' ELSE 'restatement-cancelled' END, x.decided_at, x.decided_by)) AS s (kind, at, by)
   WHERE x.report_id = r.id AND s.at IS NOT NULL`;

const REPORT = `SELECT json_build_object('id', r.id, 'version', r.version, 'state', r.state,
    'member', json_build_object('id', m.id, 'name', m.name),
    'cycle', json_build_object('id', c.id, 'code', c.code, 'nameEs', c.name_es, 'nameEn', c.name_en, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
      'hasOpened', coalition_today() >= c.opens_on, 'isClosed', c.closed_at IS NOT NULL),
    'previousCycleCode', previous.code, 'previousReportId', previous.id,
    'obligation', json_build_object('id', o.id, 'dueOn', o.due_on, 'extendedTo', o.extended_to, 'coversFrom', lower(o.covers),
      'coversTo', upper(o.covers) - 1, 'state', ${OBLIGATION_STATE}, 'isLate', ${IS_LATE}),
    'programs', coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'area', p.area, 'figures', own.figures) ORDER BY p.name_normalised, p.id)
       FROM (SELECT f.program_id, json_agg(${FIGURE} ORDER BY i.code) AS figures FROM ${FIGURES}
              WHERE f.report_id = r.id AND f.program_id IS NOT NULL GROUP BY f.program_id) own JOIN programs p ON p.id = own.program_id), '[]'),
    'memberFigures', coalesce((SELECT json_agg(${FIGURE} ORDER BY i.code) FROM ${FIGURES} WHERE f.report_id = r.id AND f.program_id IS NULL), '[]'),
    'unduplicatedPeople', r.unduplicated_people, 'unduplicatedReason', r.unduplicated_reason, 'isNothingToReport', r.is_nothing_to_report,
    'nothingReason', r.nothing_reason, 'narrative', r.narrative, 'narrativeLanguage', r.narrative_language, 'signatory', r.signatory,
    'folio', CASE WHEN r.first_submitted_at IS NOT NULL THEN r.folio END,
    'firstSubmittedAt', r.first_submitted_at, 'submittedAt', r.submitted_at, 'submittedBy', ${nameOf('r.submitted_by')},
    'submittedById', r.submitted_by, 'lastEditedById', r.last_edited_by, 'isFiledOnBehalf', r.is_filed_on_behalf, 'softChecks', r.soft_checks,
    'unexplainedChecks', r.unexplained_checks, 'reviewBeganAt', r.review_began_at, 'reviewBegunBy', (SELECT name FROM accounts WHERE id = r.review_begun_by), 'reviewBegunById', r.review_begun_by,
    'returnedAt', r.returned_at, 'approvedAt', r.approved_at, 'sealNumber', seal.number, 'sealHash', encode(seal.hash, 'hex'), 'sealEdition', seal.edition, 'restatement', ${RESTATEMENT},
    'attachments', ${attachmentsOf('r.id')}, 'removedAttachments', ${removedSinceReturn('r')},
    'remarks', coalesce((SELECT json_agg(json_build_object('id', k.id, 'figureId', k.figure_id, 'programId', k.program_id, 'field', k.field, 'round', k.round,
         'text', k.text, 'createdAt', k.created_at, 'before', k.before)
       ORDER BY k.round, k.created_at, k.id) FROM report_remarks k WHERE k.report_id = r.id), '[]'),
    'events', coalesce((SELECT json_agg(json_build_object('kind', e.kind, 'at', e.at, 'by', ${nameOf('e.account_id')})
       ORDER BY e.at, e.id) FROM (${EVENTS}) e), '[]'),
    'progress', ${PROGRESS},
    'isMissingPrograms', EXISTS (SELECT program_id, indicator_version_id FROM (${EXPECTED_OF_ONE}) expected
       EXCEPT SELECT program_id, indicator_version_id FROM figures WHERE report_id = r.id)) AS report
  FROM ${FROM} ${PREVIOUS} LEFT JOIN LATERAL (SELECT number, hash, edition FROM seals WHERE report_id = r.id ORDER BY edition DESC LIMIT 1) seal ON true
 WHERE r.id = $1`;
