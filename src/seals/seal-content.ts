import { createHash, randomBytes } from 'node:crypto';
import type { Breakdown, Cells } from '../shared/breakdowns';

/** Hex SHA-256 of salt and text: in the seal stands the digest, beside it salt and text, so that a text can be erased and the chain still holds. */
export interface Digest {
  digest: string;
}

/** A figure as it was approved, with its definition as it was then. Quantities are decimal strings. */
export interface SealedFigure {
  indicatorVersionId: string;
  code: string;
  /** Of the definition. */
  number: number;
  nameEs: string;
  nameEn: string;
  definitionEs: string;
  definitionEn: string;
  unit: string;
  breakdowns: Breakdown[];
  isHeadcount: boolean;
  state: 'reported' | 'not_reported';
  value: string | null;
  denominator: string | null;
  /** Complete: what is unknown has taken the rest. */
  cells: Cells;
  /** Only where one was chosen: seals from before there was a list have none. */
  notReportedCode?: string;
  notReportedReason: Digest | null;
  note: Digest | null;
}

export interface SealedProgram {
  id: string;
  name: string;
  area: string;
  figures: SealedFigure[];
}

/** A file that went with it. Its hash stays when the file, and what it was called, have to be erased. */
export interface SealedAttachment {
  id: string;
  name: Digest | null;
  caption: Digest | null;
  mediaType: string;
  size: number;
  /** Of the file, in hexadecimal. */
  sha256: string;
}

/** Why a later edition was made, and who asked for it: the member or the coalition, in which capacity. */
export interface SealedRestatement {
  reason: Digest | null;
  requestedBy: 'member' | 'coalition';
  requestedAs: Digest | null;
  startedAt: string;
  startedBy: string;
  proposedBy: string;
}

/** A whole approved report. Names of people and free text stand as digests; people who acted, as account ids. */
export interface SealContent {
  /** 2 where there is a restatement. */
  schema: 1 | 2;
  reportId: string;
  obligationId: string;
  memberId: string;
  memberName: string;
  cycle: { id: string; code: string; startsOn: string; endsOn: string };
  coversFrom: string;
  coversTo: string;
  edition: number;
  isNothingToReport: boolean;
  nothingReason: Digest | null;
  unduplicatedPeople: number | null;
  unduplicatedReason: Digest | null;
  narrative: (Digest & { language: string | null }) | null;
  signatory: Digest | null;
  /** Only where the coalition's office handed it in for the signatory. */
  isFiledOnBehalf?: true;
  /** Only where there are any. */
  attachments?: SealedAttachment[];
  programs: SealedProgram[];
  memberFigures: SealedFigure[];
  firstSubmittedAt: string;
  submittedAt: string;
  submittedBy: string;
  approvedAt: string;
  approvedBy: string;
  restatement?: SealedRestatement;
}

/** A text that lies beside its seal; `pointer` says where in the content its digest stands. */
export interface SealedText {
  pointer: string;
  salt: Buffer;
  text: string;
}

export const digestOf = (salt: Buffer, text: string): string =>
  createHash('sha256').update(salt).update(text, 'utf8').digest('hex');

/** Takes texts out of a content while it is built. */
export class TextsBeside {
  readonly texts: SealedText[] = [];

  constructor(private readonly newSalt: () => Buffer = () => randomBytes(16)) {}

  /** The digest that stands in the content; null where there is no text. */
  put(pointer: string, text: string | null | undefined): Digest | null {
    if (text === null || text === undefined || text === '') return null;
    const salt = this.newSalt();
    this.texts.push({ pointer, salt, text });
    return { digest: digestOf(salt, text) };
  }
}
