import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid, NotFound } from '../shared/http/problems';
import { cycleDayErrors } from './cycle-days';
import { Cycle } from './cycle.entity';
import { CyclesQueries } from './cycles.queries';
import type { ChangeCycleDto, CreateCycleDto } from './dto/cycle.dto';
import './cycles.problems';

@Injectable()
export class CyclesService {
  constructor(
    private readonly database: Database,
    private readonly queries: CyclesQueries,
  ) {}

  async plan({ indicatorIds, ...cycle }: CreateCycleDto): Promise<JsonText> {
    refuseDays(cycle);
    const id = uuid();
    await this.database.manager.insert(Cycle, { id, ...cycle });
    await this.ask(id, indicatorIds);
    return this.queries.one(id);
  }

  /** Only until it opens: after that, members are filling in what it asks. */
  async change(id: string, version: number, { indicatorIds, ...change }: ChangeCycleDto): Promise<JsonText> {
    const cycle = await this.load(id);
    if (cycle.openedAt) throw IllegalTransition({ extra: { allowed: allowed(cycle) } });
    refuseDays({ ...cycle, ...change });
    await updateVersioned(this.database, Cycle, id, version, change);
    if (indicatorIds) {
      await this.database.execute('DELETE FROM cycle_indicators WHERE cycle_id = $1', [id]);
      await this.ask(id, indicatorIds);
    }
    return this.queries.one(id);
  }

  /** Marks it open and says who owes a report. Of several who open it at once, one does. */
  async open(id: string): Promise<void> {
    const opened = await this.database.execute(
      'UPDATE cycles SET opened_at = now(), version = version + 1 WHERE id = $1 AND opened_at IS NULL',
      [id],
    );
    if (opened === 0) throw IllegalTransition({ extra: { allowed: allowed(await this.load(id)) } });
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

const allowed = ({ openedAt, closedAt }: Cycle): string[] => (!openedAt ? ['opening'] : !closedAt ? ['closing'] : []);

const ASK = `WITH asked AS (
    SELECT id, version_id FROM current_indicators
     WHERE CASE WHEN $2::uuid[] IS NULL THEN retired_on IS NULL OR retired_on > coalition_today() ELSE id = ANY ($2) END),
  kept AS (INSERT INTO cycle_indicators (cycle_id, indicator_version_id) SELECT $1, version_id FROM asked)
  SELECT id FROM asked`;

/**
 * Who was a member, active or in grace, on any day of the cycle owes a report, on the days from the first such day to the last:
 * who joined inside it reports on the days since, who was suspended at its end on the days before.
 */
const OBLIGE = `INSERT INTO obligations (id, member_id, cycle_id, covers, due_on)
  SELECT new_id(), p.member_id, c.id, range_merge(range_agg(p.during * daterange(c.starts_on, c.ends_on, '[]'))), c.due_on
    FROM cycles c JOIN membership_periods p ON p.during && daterange(c.starts_on, c.ends_on, '[]')
    JOIN members m ON m.id = p.member_id AND m.merged_into IS NULL
   WHERE c.id = $1 AND p.superseded_at IS NULL AND p.status IN ('active', 'grace')
   GROUP BY p.member_id, c.id, c.due_on`;
