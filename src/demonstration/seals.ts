import { sealedReport } from '../reporting/sealed-report';
import { canonicalJson } from '../seals/canonical-json';
import { contentHash, GENESIS, sealHash } from '../seals/chain';
import { TextsBeside, type SealContent } from '../seals/seal-content';
import { type IndicatorSum, summarise, sumsOf } from '../seals/summarise';
import { exactSum } from '../shared/breakdowns';
import type { Accounts } from './accounts';
import type { Dice } from './random';
import { documentOf } from './report-documents';
import type { Report } from './reports';
import { type Restated, sealedAgain } from './restatement';
import { reviewerOf } from './reviews';
import { bytea } from './rows';

/** Seals what was approved, in the order in which it was, with the very functions that seal a report in earnest. */
export function makeSeals(reports: Report[], restated: Restated | undefined, accounts: Accounts, dice: Dice) {
  const sealings = sealingsOf(reports, restated);
  const chain = new Chain(accounts, dice);
  const made = sealings.map((sealing) => chain.seal(sealing));
  const replaced = made.find(({ seal }) => restated && seal.reportId === restated.report.id);
  if (replaced) replace(replaced, restated!.at!);
  const rows = {
    seals: made.map(({ seal }) => seal),
    texts: made.flatMap(({ texts }) => texts),
    summaries: made.flatMap(({ summaries }) => summaries),
    indicators: made.flatMap(({ indicators }) => indicators),
  };
  return { rows: { ...rows, ...rollUps(made), editions: editionsOf(sealings) }, made, chain };
}

export type Sealed = ReturnType<typeof makeSeals>;

/** Once more at the end of the chain: the seal, what it replaces, and the sums of its cycle since. */
export function sealAgain({ made, chain }: Sealed, restated: Restated) {
  const { report, at } = restated;
  const before = made.find(({ seal }) => seal.reportId === report.id)!;
  const after = chain.seal({ report, at: at!, again: restated });
  const ofCycle = made.filter(({ seal }) => seal.cycleId === report.cycleId && seal.reportId !== report.id);
  return { before: before.seal, after, replacedAt: at!, cycleId: report.cycleId, ...rollUps([...ofCycle, after]) };
}

interface Sealing {
  report: Report;
  at: string;
  again?: Restated;
}

class Chain {
  private number = 0n;
  private previous: Buffer = GENESIS;

  constructor(
    private readonly accounts: Accounts,
    private readonly dice: Dice,
  ) {}

  seal({ report, at: sealedAt, again }: Sealing) {
    const { accounts } = this;
    const own = this.dice.of(again ? `${report.folio} restated` : report.folio);
    const beside = new TextsBeside(() => own.bytes(16));
    const sealedBy = again ? accounts.reviewer : reviewerOf(report, accounts);
    const { content: unnumbered, texts } = again
      ? sealedAgain(again, accounts, beside)
      : sealedReport(documentOf(report), sealedBy, beside);
    const content: SealContent = { ...unnumbered, edition: again ? 2 : 1 };
    const { memberId, cycleId } = report;
    const id = own.id(sealedAt);
    const seal = {
      id,
      memberId,
      reportId: report.id,
      cycleId,
      edition: content.edition,
      ...this.link(canonicalJson(content)),
      sealedAt,
      sealedBy,
    };
    const summary = summarise(content);
    const ofSeal: OfSeal = {
      memberId,
      cycleId,
      sealId: id,
      edition: content.edition,
      sealedAt: content.approvedAt,
      replacedAt: null,
    };
    return {
      seal,
      texts: texts.map(({ pointer, salt, text }) => {
        return { id: own.id(sealedAt), memberId, sealId: id, pointer, salt: bytea(salt), text };
      }),
      summaries: summary.rows.map((row) => ({ ...ofSeal, ...row })),
      indicators: summary.indicators.map((row) => ({ id: own.id(sealedAt), ...ofSeal, ...row })),
      sums: sumsOf(summary.indicators).map((row) => ({ cycleId, ...row })),
    };
  }

  private link(content: string) {
    const { previous } = this;
    this.number += 1n;
    const hashOfContent = contentHash(content);
    this.previous = sealHash(this.number, previous, hashOfContent);
    return {
      number: String(this.number),
      content,
      contentHash: bytea(hashOfContent),
      previousHash: bytea(previous),
      hash: bytea(this.previous),
    };
  }
}

interface OfSeal {
  memberId: string;
  cycleId: string;
  sealId: string;
  edition: number;
  sealedAt: string;
  /** When a later edition took its place. */
  replacedAt: string | null;
}

type Made = ReturnType<Chain['seal']>;

function replace({ summaries, indicators }: Made, at: string): void {
  for (const row of [...summaries, ...indicators]) row.replacedAt = at;
}

/** Of what stands. */
function rollUps(made: Made[]) {
  const standing = made.filter(({ summaries, indicators }) => ![...summaries, ...indicators].some(isReplaced));
  return {
    cycles: rollUp(standing.flatMap(({ summaries }) => summaries)),
    cycleIndicators: rollUpIndicators(standing.flatMap(({ sums }) => sums)),
  };
}

const isReplaced = ({ replacedAt }: { replacedAt: string | null }): boolean => replacedAt !== null;

/** Approvals and the one restatement among them, in the order of the chain. */
function sealingsOf(reports: Report[], restated: Restated | undefined): Sealing[] {
  const sealings: Sealing[] = reports.flatMap((report) =>
    report.approvedAt ? [{ report, at: report.approvedAt }] : [],
  );
  if (restated) sealings.push({ report: restated.report, at: restated.at!, again: restated });
  return sealings.sort((a, b) => (`${a.at}${a.report.folio}` < `${b.at}${b.report.folio}` ? -1 : 1));
}

function rollUp(summaries: Made['summaries']) {
  const sums = new Map<
    string,
    { cycleId: string; dimension: string; category: string; members: number; low: number; high: number }
  >();
  for (const { cycleId, dimension, category, low, high } of summaries) {
    const key = `${cycleId} ${dimension} ${category}`;
    const so = sums.get(key) ?? { cycleId, dimension, category, members: 0, low: 0, high: 0 };
    sums.set(key, { ...so, members: so.members + 1, low: so.low + low, high: so.high + high });
  }
  return [...sums.values()];
}

function rollUpIndicators(rows: (IndicatorSum & { cycleId: string })[]) {
  const sums = new Map<
    string,
    Omit<IndicatorSum, 'value' | 'denominator'> & { members: number; value: number; denominator: number | null }
  >();
  for (const { value, denominator, ...row } of rows) {
    const key = Object.values(row).join(' ');
    const so = sums.get(key) ?? { ...row, members: 0, value: 0, denominator: null };
    sums.set(key, {
      ...so,
      members: so.members + 1,
      value: exactSum([so.value, Number(value)]),
      denominator: denominator === null ? so.denominator : exactSum([so.denominator ?? 0, Number(denominator)]),
    });
  }
  return [...sums.values()];
}

/** One more with each seal of the cycle. */
function editionsOf(sealings: Sealing[]) {
  const editions = new Map<string, number>();
  for (const { cycleId } of sealings.map(({ report }) => report))
    editions.set(cycleId, (editions.get(cycleId) ?? 0) + 1);
  return [...editions].map(([cycleId, edition]) => ({ cycleId, edition }));
}
