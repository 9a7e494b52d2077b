import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { JsonText } from '../shared/http/json-text';
import { Forbidden, Malformed } from '../shared/http/problems';
import { type Definition, type Place, placesOf } from './definitions';
import { BOARD_MAY_ASK, type StaffFiguresQuery } from './dto/figures.query';
import type { FiguresResponse } from './dto/figures.response';
import { FIGURES_BY, type FiguresBy } from './dto/insights.query';
import { EditionCache } from './edition-cache';
import type { Scope } from './figure-scope';
import { FigureTables, type Question } from './figure-tables';
import { planOf } from './figures-plan';
import { FiguresQueries } from './figures.queries';
import { NoCycleYet } from './insights.problems';
import { type Figures, InsightsService } from './insights.service';

/** One table of figures. What stands behind it makes its edition: while that is the same, so is the table. */
@Injectable()
export class FiguresService {
  private readonly drawn = new EditionCache();

  constructor(
    private readonly access: Access,
    private readonly insights: InsightsService,
    private readonly queries: FiguresQueries,
    private readonly tables: FigureTables,
  ) {}

  async read(query: StaffFiguresQuery, known: string | undefined): Promise<Figures> {
    if (!this.access.can('insights.read-unprotected')) return this.ofBoard(query, known);
    const question = await this.questionOf(query);
    if (isListed(query)) {
      const body = JSON.stringify(await this.tables.list(question));
      return answered(tagOf(body), known, async () => body);
    }
    const edition = tagOf(JSON.stringify(question));
    return answered(edition, known, () => this.drawnAs(edition, question));
  }

  /** The same, for who writes it down elsewhere. */
  async table(query: StaffFiguresQuery): Promise<FiguresResponse> {
    this.access.demand('insights.read-unprotected');
    const question = await this.questionOf(query);
    return isListed(query) ? this.tables.list(question) : this.tables.draw(question);
  }

  /** A listed set of tables, protected together. */
  private ofBoard(query: StaffFiguresQuery, known: string | undefined): Promise<Figures> {
    const { by, cycle, asOf } = query;
    const isListedTable = by === undefined || (FIGURES_BY as readonly string[]).includes(by);
    const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    if (!isListedTable || asked.some((name) => !(BOARD_MAY_ASK as string[]).includes(name)) || (cycle?.length ?? 0) > 1)
      throw Forbidden();
    return this.insights.figures({ by: by as FiguresBy | undefined, cycle: cycle?.[0], asOf }, known);
  }

  private async drawnAs(edition: string, question: Question): Promise<string> {
    const { text } = await this.drawn.get(
      edition,
      async () => new JsonText(JSON.stringify(await this.tables.draw(question))),
    );
    return text;
  }

  private async questionOf(query: StaffFiguresQuery): Promise<Question> {
    refuseUnused(query);
    const cycles = await this.queries.cycles(query);
    if (!cycles.length || (query.cycle && cycles.length < query.cycle.length)) throw NoCycleYet();
    if (!planOf(query, cycles.length)) throw refused('by', 'not-crossed');
    const isPooled = cycles.length > 1 && query.by !== 'cycle';
    if (isPooled && cycles.some(({ isOverlapping }) => isOverlapping)) throw refused('cycle', 'overlapping-periods');
    const cycleIds = cycles.map(({ id }) => id);
    const definitions = await this.definitions(query, cycleIds, isPooled);
    const indicator = query.indicator ? definitions.at(-1)! : null;
    const isAimedAt = indicator && indicator.unit !== 'percentage' && !query.state;
    const targets = isAimedAt ? await this.queries.targets(indicator.indicatorId, cycleIds, query) : [];
    const scope: Scope = {
      cycleIds,
      memberIds: query.member,
      isFirst: query.as === 'first',
      asOf: query.asOf ?? null,
      isSame: query.members === 'same',
      isPooled,
      definitions: definitions.filter(({ isUsed }) => isUsed),
    };
    return { query, cycles, scope, indicator, definitions, targets };
  }

  private async definitions(
    query: StaffFiguresQuery,
    cycleIds: string[],
    isPooled: boolean,
  ): Promise<Question['definitions']> {
    if (!query.indicator && query.by !== 'indicator') return [];
    const all = await this.queries.definitions(query.indicator, cycleIds);
    if (!all.length) throw refused('indicator', 'unknown-indicator');
    const places = placesOfAll(all);
    const told = all.map((definition) => ({
      ...definition,
      ...(places.get(definition.id) ?? { factor: 1, series: 1 }),
    }));
    const isBroken = query.indicator && told.some(({ isUsed, series }) => isUsed && series > 1);
    if (isPooled && isBroken) throw refused('cycle', 'broken-definition');
    return told;
  }
}

const isListed = ({ by }: StaffFiguresQuery): boolean => by === 'member' || by === 'program';

function placesOfAll(definitions: readonly Definition[]): Map<string, Place> {
  const codes = [...new Set(definitions.map(({ code }) => code))];
  return new Map(codes.flatMap((of) => [...placesOf(definitions.filter(({ code }) => code === of))]));
}

/** What would be passed over in silence is refused. */
function refuseUnused(query: StaffFiguresQuery): void {
  const isUsed: Partial<Record<keyof StaffFiguresQuery, boolean>> = {
    members: query.by === 'cycle',
    reporting: query.by === 'member',
    limit: isListed(query),
    cursor: isListed(query),
    indicator: query.by !== 'indicator',
    from: !query.cycle,
    to: !query.cycle,
  };
  for (const [name, is] of Object.entries(isUsed))
    if (!is && query[name as keyof StaffFiguresQuery] !== undefined) throw refused(name, 'not-with-this');
}

const refused = (name: string, code: string) => Malformed({ errors: [{ pointer: `/${name}`, code }] });

const tagOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

async function answered(tag: string, known: string | undefined, draw: () => Promise<string>): Promise<Figures> {
  const etag = `"${tag}"`;
  if (known?.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag)) return { etag };
  return { etag, body: new JsonText(await draw(), tag) };
}
