/** How a stretch of text is to the text before: as it was, no longer there, or added. */
export type Kind = 'same' | 'gone' | 'new';
export interface Piece {
  kind: Kind;
  text: string;
}
export interface Paragraph {
  kind: Kind | 'changed';
  pieces: Piece[];
}

/** From this share of common words on, a paragraph is told as the other one changed; below it, as another. */
const ALIKE = 0.5;

const paragraphsOf = (text: string): string[] => text.split(/\s*\n\s*/).filter(Boolean);
const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];
export const countWords = (text: string): number => wordsOf(text).length;

/** Paragraph by paragraph; one that was changed, word by word. */
export function wordsDifference(before: string, now: string): Paragraph[] {
  const told: Paragraph[] = [];
  let [gone, added]: [string[], string[]] = [[], []];
  const flush = () => {
    told.push(...changedParagraphs(gone, added));
    [gone, added] = [[], []];
  };
  for (const { kind, text } of difference(paragraphsOf(before), paragraphsOf(now))) {
    if (kind === 'gone') gone.push(text);
    else if (kind === 'new') added.push(text);
    else {
      flush();
      told.push({ kind, pieces: [{ kind, text }] });
    }
  }
  flush();
  return told;
}

/** What was taken out and put in at one place: in its order, each beside the next that is like it. */
function changedParagraphs(gone: readonly string[], added: readonly string[]): Paragraph[] {
  const told: Paragraph[] = [];
  let next = 0;
  const whole = (kind: 'gone' | 'new', text: string): Paragraph => ({ kind, pieces: [{ kind, text }] });
  for (const was of gone) {
    const place = added.findIndex((is, index) => index >= next && likeness(was, is) >= ALIKE);
    if (place < 0) {
      told.push(whole('gone', was));
      continue;
    }
    told.push(...added.slice(next, place).map((text) => whole('new', text)));
    told.push({ kind: 'changed', pieces: joined(difference(wordsOf(was), wordsOf(added[place]!))) });
    next = place + 1;
  }
  return [...told, ...added.slice(next).map((text) => whole('new', text))];
}

function likeness(one: string, other: string): number {
  const words = countWords(one) + countWords(other);
  const common = difference(wordsOf(one), wordsOf(other)).filter(({ kind }) => kind === 'same').length;
  return words === 0 ? 1 : (2 * common) / words;
}

function joined(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last?.kind === word.kind) last.text += ` ${word.text}`;
    else pieces.push({ ...word });
  }
  return pieces;
}

/** By the longest common subsequence; at one place, what is gone stands before what is new. */
function difference(before: readonly string[], now: readonly string[]): Piece[] {
  const width = now.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column]!;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      common[row * width + column] =
        before[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < now.length) {
    if (row < before.length && column < now.length && before[row] === now[column]) {
      pieces.push({ kind: 'same', text: now[column]! });
      row++;
      column++;
    } else if (row < before.length && (column === now.length || at(row + 1, column) >= at(row, column + 1)))
      pieces.push({ kind: 'gone', text: before[row++]! });
    else pieces.push({ kind: 'new', text: now[column++]! });
  }
  return pieces;
}
