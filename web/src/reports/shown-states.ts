import type { CellTexts } from './grid';

/** The program's own states first, then what has a figure though it is none of them, then what was asked for. */
export function shownStates(own: readonly string[], texts: CellTexts, added: readonly string[]): string[] {
  const filled = Object.keys(texts)
    .filter((state) => state !== 'unknown' && texts[state]?.trim())
    .sort();
  return [...new Set([...own, ...filled.filter((state) => !added.includes(state)), ...added])];
}
