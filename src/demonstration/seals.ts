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
  const rows = {
    seals: [] as { id: string; reportId: string; [field: string]: unknown }[],
    texts: [] as object[],
    summaries: [] as MemberSummary[],
    indicators: [] as object[],
    sums: [] as (IndicatorSum & { cycleId: string })[],
  };
  let previous: Buffer = GENESIS;
  sealings.forEach(({ report, at: sealedAt, again }, index) => {
    const own = dice.of(again ? `${report.folio} restated` : report.folio);
    const sealedBy = again ? accounts.reviewer : reviewerOf(report, accounts);
    const beside = new TextsBeside(() => own.bytes(16));
    const { content: unnumbered, texts } = again
      ? sealedAgain(again, accounts, beside)
      : sealedReport(documentOf(report), sealedBy, beside);
    const content: SealContent = { ...unnumbered, edition: again ? 2 : 1 };
    const written = canonicalJson(content);
    const number = BigInt(index + 1);
    const hashOfContent = contentHash(written);
    const hash = sealHash(number, previous, hashOfContent);
    const { memberId, cycleId } = report;
    const id = own.id(sealedAt);
    rows.seals.push({
      id,
      memberId,
      reportId: report.id,
      cycleId,
      number: String(number),
      edition: content.edition,
      content: written,
      contentHash: bytea(hashOfContent),
      previousHash: bytea(previous),
      hash: bytea(hash),
      sealedAt,
      sealedBy,
    });
    previous = hash;
    for (const { pointer, salt, text } of texts) {
      rows.texts.push({ id: own.id(sealedAt), memberId, sealId: id, pointer, salt: bytea(salt), text });
    }
    const summary = summarise(content);
    const isReplaced = !again && report.id === restated?.report.id;
    const replacedAt = isReplaced ? restated.at : null;
    const ofSeal = {
      memberId,
      cycleId,
      sealId: id,
      edition: content.edition,
      sealedAt: content.approvedAt,
      replacedAt,
    };
    rows.summaries.push(...summary.rows.map((row) => ({ ...ofSeal, ...row })));
    rows.indicators.push(...summary.indicators.map((row) => ({ id: own.id(sealedAt), ...ofSeal, ...row })));
    if (!isReplaced) rows.sums.push(...sumsOf(summary.indicators).map((row) => ({ cycleId, ...row })));
  });
  const cycleIndicators = rollUpIndicators(rows.sums);
  const standing = rows.summaries.filter(({ replacedAt }) => replacedAt === null);
  return { ...rows, cycles: rollUp(standing), cycleIndicators, editions: editionsOf(sealings) };
}

interface Sealing {
  report: Report;
  at: string;
  again?: Restated;
}

/** Approvals and the one restatement, in the order of the chain. */
function sealingsOf(reports: Report[], restated: Restated | undefined): Sealing[] {
  const sealings: Sealing[] = reports.flatMap((report) =>
    report.approvedAt ? [{ report, at: report.approvedAt }] : [],
  );
  if (restated) sealings.push({ report: restated.report, at: restated.at, again: restated });
  return sealings.sort((a, b) => (`${a.at}${a.report.folio}` < `${b.at}${b.report.folio}` ? -1 : 1));
}

interface MemberSummary {
  memberId: string;
  cycleId: string;
  sealId: string;
  dimension: string;
  category: string;
  low: number;
  high: number;
  replacedAt: string | null;
}

function rollUp(summaries: MemberSummary[]) {
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
