import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid, NotFound } from '../shared/http/problems';
import { cycleDayErrors } from './cycle-days';
import { Cycle, type CycleKind } from './cycle.entity';
import { CyclesQueries } from './cycles.queries';
import type { ChangeCycleDto, CreateCycleDto } from './dto/cycle.dto';
import './cycles.problems';

@Injectable()
export class CyclesService {
  constructor(
    private readonly database: Database,
    private readonly queries: CyclesQueries,
  ) {}

  async plan({ indicatorIds, memberIds, ...cycle }: CreateCycleDto): Promise<JsonText> {
    refuseDays(cycle);
    refuseMembers(cycle.kind, memberIds);
    const id = uuid();
    await this.database.manager.insert(Cycle, { id, ...cycle });
    await this.ask(id, indicatorIds);
    if (memberIds) await this.askOf(id, memberIds);
    return this.queries.one(id);
  }

  /** Only until it opens: after that, members are filling in what it asks. */
  async change(id: string, version: number, { indicatorIds, memberIds, ...change }: ChangeCycleDto): Promise<JsonText> {
    const cycle = await this.load(id);
    if (cycle.openedAt) throw IllegalTransition({ extra: { allowed: allowed(cycle) } });
    refuseDays({ ...cycle, ...change });
    const kind = change.kind ?? cycle.kind;
    // Whom a special report was asked of is kept until other members are named.
    if (memberIds || kind !== cycle.kind) refuseMembers(kind, memberIds);
    await updateVersioned(this.database, Cycle, id, version, change);
    if (indicatorIds) {
      await this.database.execute('DELETE FROM cycle_indicators WHERE cycle_id = $1', [id]);
      await this.ask(id, indicatorIds);
    }
    if (memberIds || kind !== 'special')
      await this.database.execute('DELETE FROM cycle_members WHERE cycle_id = $1', [id]);
    if (memberIds) await this.askOf(id, memberIds);
    return this.queries.one(id);
  }

  /** Marks it open and says who owes a report. Of several who open it at once, one does. */
  async open(id: string): Promise<void> {
    // Who is being admitted meanwhile is either seen below, or sees that the cycle is open.
    await this.database.execute('SELECT hold_obligations(true)', []);
    const opened = await this.database.execute(
      'UPDATE cycles SET opened_at = now(), version = version + 1 WHERE id = $1 AND opened_at IS NULL',
      [id],
    );
    if (opened === 0) throw IllegalTransition({ extra: { allowed: allowed(await this.load(id)) } });
    await this.database.execute(BY_CURRENT_DEFINITIONS, [id]);
    await this.database.execute(OBLIGE, [id]);
  }

  async close(id: string): Promise<JsonText> {
    const closed = await this.database.execute(
      'UPDATE cycles SET closed_at = now(), version = version + 1 WHERE id = $1 AND opened_at IS NOT NULL AND closed_at IS NULL',
      [id],
    );
    if (closed === 0) throw IllegalTransition({ extra: { allowed: allowed(await this.load(id)) } });
    return this.queries.one(id);
  }

  private async load(id: string): Promise<Cycle> {
    const cycle = await this.database.manager.findOneBy(Cycle, { id });
    if (!cycle) throw NotFound();
    return cycle;
  }

  private async askOf(cycleId: string, memberIds: string[]): Promise<void> {
    const asked = await this.database.rows<{ id: string }>(ASK_OF, [cycleId, memberIds]);
    const missing = memberIds.flatMap((id, index) =>
      asked.some((member) => member.id === id) ? [] : [{ pointer: `/memberIds/${index}`, code: 'not-found' }],
    );
    if (missing.length) throw Invalid({ errors: missing });
  }

  /** By the definitions that are current now. */
  private async ask(cycleId: string, indicatorIds?: string[]): Promise<void> {
    const asked = await this.database.rows<{ id: string }>(ASK, [cycleId, indicatorIds ?? null]);
    const missing = (indicatorIds ?? []).flatMap((id, index) =>
      asked.some((indicator) => indicator.id === id) ? [] : [{ pointer: `/indicatorIds/${index}`, code: 'not-found' }],
    );
    if (missing.length) throw Invalid({ errors: missing });
  }
}

function refuseDays(cycle: Pick<Cycle, 'startsOn' | 'endsOn' | 'opensOn' | 'dueOn'>): void {
  const errors = cycleDayErrors(cycle);
  if (errors.length) throw Invalid({ errors });
}

/** A special report is asked of members by name; any other of everybody who was one. */
function refuseMembers(kind: CycleKind, memberIds: string[] | undefined): void {
  if (kind === 'special' && !memberIds) throw Invalid({ errors: [{ pointer: '/memberIds', code: 'required' }] });
  if (kind !== 'special' && memberIds)
    throw Invalid({ errors: [{ pointer: '/memberIds', code: 'only-special-names-members' }] });
}

const allowed = ({ openedAt, closedAt }: Cycle): string[] => (!openedAt ? ['opening'] : !closedAt ? ['closing'] : []);

const ASK = `WITH asked AS (
    SELECT id, version_id FROM current_indicators
     WHERE CASE WHEN $2::uuid[] IS NULL THEN retired_on IS NULL OR retired_on > coalition_today() ELSE id = ANY ($2) END),
  kept AS (INSERT INTO cycle_indicators (cycle_id, indicator_version_id) SELECT $1, version_id FROM asked)
  SELECT id FROM asked`;

const ASK_OF = `INSERT INTO cycle_members (id, cycle_id, member_id)
  SELECT new_id(), $1, m.id FROM members m WHERE m.id = ANY ($2::uuid[]) AND m.merged_into IS NULL RETURNING member_id AS id`;

/** An indicator may have been redefined since the cycle was planned: members are asked by what it means now. */
const BY_CURRENT_DEFINITIONS = `UPDATE cycle_indicators ci SET indicator_version_id = i.version_id
  FROM indicator_versions v JOIN current_indicators i ON i.id = v.indicator_id
 WHERE ci.cycle_id = $1 AND v.id = ci.indicator_version_id AND i.version_id <> v.id`;

const OBLIGE = `INSERT INTO obligations (id, member_id, cycle_id, covers, due_on)
  SELECT new_id(), w.member_id, w.cycle_id, w.covers, w.due_on FROM members_owing w WHERE w.cycle_id = $1`;
