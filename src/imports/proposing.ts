import type { KnownMember, KnownRow, Reason } from './matching';
import type { RowProblem } from './row-reading';

export type Action = 'create' | 'update' | 'unchanged' | 'refused' | 'duplicate' | 'skip';

export interface Candidate {
  memberId: string | null;
  rowNumber: number | null;
  name: string;
  reason: Reason;
}

export interface Proposal {
  number: number;
  action: Action;
  memberId: string | null;
  candidates: Candidate[];
  /** Found only now: a new organisation needs a name. */
  problems?: RowProblem[];
}

/** What is known about a row when it is to be proposed. */
export interface Findings {
  row: KnownRow;
  isRefused: boolean;
  identified: readonly KnownMember[];
  named: readonly KnownMember[];
  similar: () => readonly KnownMember[];
  inFile: readonly { row: KnownRow; reason: Reason }[];
  /** Whether the row says nothing that the register does not say of this member already. */
  isOldNews: (member: KnownMember) => boolean;
  /** Other rows that would change this member. */
  rivals: (member: KnownMember) => readonly KnownRow[];
}

/** What a row would do, if nothing about it has to be guessed; else it waits, with what it may be the same as. */
export function propose(findings: Findings): Proposal {
  const { row, isRefused, identified, named, similar, inFile } = findings;
  const as = (action: Action, member?: KnownMember, candidates: Candidate[] = []): Proposal => ({
    number: row.number,
    action,
    memberId: member?.id ?? null,
    candidates,
  });
  if (isRefused) return as('refused');

  const reason: Reason = identified.length ? 'same-identifier' : 'same-name';
  const same = identified.length ? identified : named;
  const old = same.find((member) => findings.isOldNews(member));
  if (old) return as('unchanged', old);
  if (same.length > 1) return as('duplicate', undefined, [...members(same, reason), ...rows(inFile)]);

  const [member] = same;
  const twins = [
    ...inFile,
    ...(member ? findings.rivals(member) : [])
      .filter((rival) => !inFile.some((other) => other.row === rival))
      .map((rival) => ({ row: rival, reason })),
  ];
  if (twins.length) return as('duplicate', member, [...members(same, reason), ...rows(twins)]);
  if (member) return as('update', member);

  if (row.name === '') return { ...as('refused'), problems: [{ column: null, field: 'legalName', code: 'required' }] };
  const alike = similar();
  return alike.length ? as('duplicate', undefined, members(alike, 'similar-name')) : as('create');
}

const members = (list: readonly KnownMember[], reason: Reason): Candidate[] =>
  list.map(({ id, name }) => ({ memberId: id, rowNumber: null, name, reason }));
const rows = (list: readonly { row: KnownRow; reason: Reason }[]): Candidate[] =>
  list.slice(0, 5).map(({ row, reason }) => ({ memberId: null, rowNumber: row.number, name: row.name, reason }));
