import { Injectable } from '@nestjs/common';
import { MembersQueries } from '../members/members.queries';
import { ReportsQueries } from '../reporting/reports.queries';
import type {
  MemberSealResponse,
  MemberSealsResponse,
  SealComparisonResponse,
  SealedReportResponse,
  SealListResponse,
  SealResponse,
} from '../seals/dto/seal.response';
import { sealChanges } from '../seals/seal-changes';
import { type SealedEdition, SealsQueries } from '../seals/seals.queries';
import { summarise } from '../seals/summarise';
import { NotFound } from '../shared/http/problems';
import type { ChangesQuery, EditionsQuery, MemberSealsQuery } from './dto/editions.query';

/** Sealed reports as first approved, as restated, and as of a day. */
@Injectable()
export class EditionsService {
  constructor(
    private readonly members: MembersQueries,
    private readonly reports: ReportsQueries,
    private readonly seals: SealsQueries,
  ) {}

  async list(reportId: string, { asOf }: EditionsQuery): Promise<SealListResponse> {
    const editions = await this.editionsOf(reportId, asOf);
    return {
      items: editions.map((edition, index) => {
        const before = editions[index - 1];
        return { ...sealOf(edition), changes: before ? sealChanges(before.reading, edition.reading) : null };
      }),
    };
  }

  async one(reportId: string, number: number): Promise<SealedReportResponse> {
    const report = await this.reports.report(reportId, 'reports.read');
    const edition = find(await this.seals.editions(reportId), number);
    const { restatement: _restatement, approvedAt: _approvedAt, programs, memberFigures, ...reading } = edition.reading;
    const erased = new Set(report.attachments.flatMap(({ id, isErased }) => (isErased ? [id] : [])));
    const attachments = reading.attachments.map((each) => ({ ...each, isErased: erased.has(each.id) }));
    return { ...reading, ...sealOf(edition), attachments, programs, memberFigures };
  }

  async compare(reportId: string, { from, to }: ChangesQuery): Promise<SealComparisonResponse> {
    const editions = await this.editionsOf(reportId);
    const before = find(editions, from ?? 1);
    const after = find(editions, to ?? editions.length);
    return { from: before.edition, to: after.edition, ...sealChanges(before.reading, after.reading) };
  }

  /** One line per report: its first edition, or the newest that there was by then. */
  async ofMember(memberId: string, { asOf, edition = 'newest' }: MemberSealsQuery): Promise<MemberSealsResponse> {
    await this.members.assertVisible(memberId, 'reports.read');
    const reports = new Map<string, SealedEdition[]>();
    for (const each of await this.seals.ofMember(memberId, asOf))
      reports.set(each.content.reportId, [...(reports.get(each.content.reportId) ?? []), each]);
    const items = [...reports.values()].map((editions) =>
      lineOf(edition === 'first' ? editions[0]! : editions.at(-1)!, editions.length),
    );
    return { items };
  }

  private async editionsOf(reportId: string, asOf?: string): Promise<SealedEdition[]> {
    await this.reports.report(reportId, 'reports.read');
    return this.seals.editions(reportId, asOf);
  }
}

function find(editions: SealedEdition[], edition: number): SealedEdition {
  const found = editions[edition - 1];
  if (!found) throw NotFound();
  return found;
}

const sealOf = ({
  number,
  edition,
  contentHash,
  previousHash,
  hash,
  sealedAt,
  approvedAs,
  reading,
}: SealedEdition): SealResponse => ({
  number,
  edition,
  contentHash,
  previousHash,
  hash,
  sealedAt,
  approvedAs,
  restatement: reading.restatement,
});

function lineOf(edition: SealedEdition, editions: number): MemberSealResponse {
  const { reportId, cycle, isNothingToReport } = edition.content;
  const people = summarise(edition.content).rows.find(({ dimension }) => dimension === 'all');
  return {
    ...sealOf(edition),
    reportId,
    cycle,
    editions,
    isNothingToReport,
    people: people ? { low: people.low, high: people.high } : null,
  };
}
