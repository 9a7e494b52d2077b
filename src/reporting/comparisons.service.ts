import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { compareReports, type FactorOf } from './comparison';
import type { ComparisonResponse } from './dto/comparison.response';
import { type FigureDocument, figuresOf, type ReportDocument } from './report-document';
import { figureThen } from './report-view';
import { ReportsQueries } from './reports.queries';

/** A report beside the one that its member handed in for the period before. */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly database: Database,
    private readonly queries: ReportsQueries,
  ) {}

  async of(reportId: string): Promise<ComparisonResponse> {
    const now = await this.queries.report(reportId, 'reports.read');
    if (now.previousReportId === null) return { reportId, previous: null };
    const before = await this.queries.report(now.previousReportId, 'reports.read');
    const { figures, dropped, people } = compareReports(now, before, await this.factors(now, before));
    const { id, state, cycle, isNothingToReport, nothingReason, narrative, narrativeLanguage } = before;
    const { code, nameEs, nameEn, startsOn, endsOn } = cycle;
    return {
      reportId,
      previous: {
        id,
        state,
        cycle: { id: cycle.id, code, nameEs, nameEn, startsOn, endsOn },
        figures: figures.map(({ before: was, ...figure }) => ({ ...figure, before: figureThen(was) })),
        dropped: dropped.map(({ programName, figure }) => ({
          programName,
          code: figure.indicator.code,
          nameEs: figure.indicator.nameEs,
          nameEn: figure.indicator.nameEn,
          before: figureThen(figure),
        })),
        people,
        isNothingToReport,
        nothingReason,
        narrative,
        narrativeLanguage,
      },
    };
  }

  /** Definitions that changed between the two are few: they alone are asked for. */
  private async factors(now: ReportDocument, before: ReportDocument): Promise<FactorOf> {
    const earlier = new Map(figuresOf(before).map(({ indicator }) => [indicator.id, indicator.number]));
    const changed = new Map<string, { id: string; earlier: number; later: number }>();
    for (const { indicator } of figuresOf(now)) {
      const was = earlier.get(indicator.id) ?? indicator.number;
      if (was !== indicator.number)
        changed.set(indicator.id, { id: indicator.id, earlier: was, later: indicator.number });
    }
    if (changed.size === 0) return () => 1;
    const rows = await this.database.rows<{ id: string; factor: string | null }>(FACTORS, [
      JSON.stringify([...changed.values()]),
    ]);
    const factors = new Map(rows.map(({ id, factor }) => [id, factor === null ? null : Number(factor)]));
    return ({ indicator }: FigureDocument) => (factors.has(indicator.id) ? factors.get(indicator.id)! : 1);
  }
}

const FACTORS = `SELECT id, definition_factor(id, earlier, later) AS factor
  FROM jsonb_to_recordset($1::jsonb) AS changed (id uuid, earlier int, later int)`;
