import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database';
import type { ReversalObstacle } from './dto/reversal.response';

const LISTED = 100;
/** Entries of the trail that are undone in one statement. */
const STEP = 2000;

export interface Obstacles {
  obstacles: ReversalObstacle[];
  obstacleCount: number;
}

/** What an applied import wrote, as the trail has it: counted, held against what came later, and undone backwards. */
@Injectable()
export class ReversalRepository {
  constructor(private readonly database: Database) {}

  async effects(id: string): Promise<object[]> {
    return this.database.rows(EFFECTS, [id]);
  }

  async obstacles(id: string): Promise<Obstacles> {
    const rows = await this.database.rows<ReversalObstacle & { total: number }>(OBSTACLES, [id, LISTED]);
    return { obstacles: rows.map(({ total: _, ...obstacle }) => obstacle), obstacleCount: rows[0]?.total ?? 0 };
  }

  /** Nobody changes the rows from here to the end of the transaction, nor hangs others on them. Answers how many entries there are to undo. */
  async hold(id: string): Promise<number> {
    const row = await this.database.row<{ n: number }>('SELECT hold_import($1) AS n', [id]);
    return row?.n ?? 0;
  }

  /** Answers, step by step, how many entries are undone. */
  async *undo(id: string): AsyncGenerator<number> {
    let below: string | null = null;
    for (let done = STEP; ; done += STEP) {
      const row: { below: string | null } | undefined = await this.database.row(
        'SELECT undo_import($1, $2, $3)::text AS below',
        [id, below, STEP],
      );
      below = row?.below ?? null;
      if (below === null) return;
      yield done;
    }
  }
}

const EFFECTS = `
  SELECT CASE action WHEN 'insert' THEN 'remove' WHEN 'update' THEN 'restore' ELSE 'return' END AS effect, table_name AS "table", count
    FROM import_effects($1)`;

const OBSTACLES = `
  SELECT o.kind, o.table_name AS "table", o.on_table AS "onTable", o.member_id AS "memberId", m.name AS "memberName", o.count, o.columns,
         count(*) OVER ()::int AS total
    FROM import_obstacles($1) o LEFT JOIN members m ON m.id = o.member_id
   ORDER BY m.name_normalised, o.member_id, o.kind, o.table_name, o.on_table LIMIT $2`;
