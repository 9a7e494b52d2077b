import type { BoardFigures } from '../insights/board-figures';
import type { Language } from '../shared/http/problem';

export type InBoth<Text = string> = Record<Language, Text>;

/** An indicator that the cycle asked for, as it was defined then. */
export interface PublishedDefinition {
  code: string;
  /** Of the definition. */
  number: number;
  area: string | null;
  unit: string;
  isHeadcount: boolean;
  name: InBoth;
  definition: InBoth;
}

/** As the board may see them; what came with the second schema may be missing. */
export type PublishedFigures = Omit<BoardFigures, 'edition' | 'byCycle'> &
  Partial<Pick<BoardFigures, 'edition'>> & {
    byCycle: (Omit<BoardFigures['byCycle'][number], 'edition'> & { edition?: number | null })[];
  };

/** Everything that a publication says, whoever draws it and when: page, PDF and XLSX know nothing else of it. */
export interface PublicationContent {
  /** 2 says which edition of the board's figures it holds; 1 did not. */
  schema: 1 | 2;
  id: string;
  /** Null while it is a draft. */
  edition: number | null;
  /** The edition before. */
  replaces: string | null;
  publishedAt: string;
  coalition: { name: string; shortName: string; timeZone: string };
  cycle: { id: string; code: string; nameEs: string; nameEn: string; startsOn: string; endsOn: string; dueOn: string };
  introduction: InBoth;
  figures: PublishedFigures;
  members: { covered: { id: string; name: string; sealNumber: number }[]; missing: { id: string; name: string }[] };
  /** The newest seal of the chain when the figures were counted: all that was sealed up to it is in here, nothing after. */
  lastSeal: { number: number; hash: string } | null;
  definitions: PublishedDefinition[];
  /** Paragraphs. */
  method: InBoth<string[]>;
}
