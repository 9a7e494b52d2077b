import type { Candidate, KnownRecord, KnownRow, Likely, Reason } from '../matching/matching';
import type { RowProblem } from '../kinds/row';

export type Action = 'create' | 'update' | 'unchanged' | 'refused' | 'duplicate' | 'skip';

export interface Proposal {
  number: number;
  action: Action;
  /** Whose it is; of a member itself the same as the record. */
  memberId: string | null;
  recordId: string | null;
  candidates: Candidate[];
  /** Found only now: a new organisation needs a name. */
  problems?: RowProblem[];
}

export interface ReadKnownRow extends KnownRow {
  /** Fields without which it cannot be created. */
  lacking: readonly string[];
}

/** What is known about a row when it is to be proposed. */
export interface Findings {
  row: ReadKnownRow;
  isRefused: boolean;
  identified: readonly KnownRecord[];
  named: readonly KnownRecord[];
  likely: () => readonly Likely[];
  inFile: readonly { row: KnownRow; reason: Reason }[];
  /** Whether the row says nothing that the register does not say of this record already. */
  isOldNews: (record: KnownRecord) => boolean;
  /** Other rows that would change this record. */
  rivals: (record: KnownRecord) => readonly KnownRow[];
}

/** What a row would do, if nothing about it has to be guessed; else it waits, with what it may be the same as. */
export function propose(findings: Findings): Proposal {
  const { row, isRefused, identified, named, inFile } = findings;
  const as = (action: Action, record?: KnownRecord, candidates: Candidate[] = []): Proposal => ({
    number: row.number,
    action,
    memberId: record?.memberId ?? (row.scope || null),
    recordId: record?.id ?? null,
    candidates,
  });
  if (isRefused) return as('refused');

  const reason: Reason = identified.length ? 'same-identifier' : 'same-name';
  const same = identified.length ? identified : named;
  const old = same.find((record) => findings.isOldNews(record));
  if (old) return as('unchanged', old);
  if (same.length > 1) return as('duplicate', undefined, [...records(same, reason), ...rows(inFile)]);

  const [record] = same;
  const twins = [
    ...inFile,
    ...(record ? findings.rivals(record) : [])
      .filter((rival) => !inFile.some((other) => other.row === rival))
      .map((rival) => ({ row: rival, reason })),
  ];
  if (twins.length) return as('duplicate', record, [...records(same, reason), ...rows(twins)]);
  if (record) return as('update', record);

  const likely = findings.likely();
  const problems = row.lacking.map((field) => ({ column: null, field, code: 'required' }));
  if (problems.length && (row.name === '' || !likely.length)) return { ...as('refused'), problems };
  return likely.length ? as('duplicate', undefined, likely.map(candidateOf)) : as('create');
}

export const candidateOf = ({ record: { id, memberId, name }, reason }: Likely): Candidate => ({
  memberId,
  recordId: id,
  rowNumber: null,
  name,
  reason,
});
const records = (list: readonly KnownRecord[], reason: Reason): Candidate[] =>
  list.map((record) => candidateOf({ record, reason }));
const rows = (list: readonly { row: KnownRow; reason: Reason }[]): Candidate[] =>
  list
    .slice(0, 5)
    .map(({ row, reason }) => ({ memberId: null, recordId: null, rowNumber: row.number, name: row.name, reason }));
