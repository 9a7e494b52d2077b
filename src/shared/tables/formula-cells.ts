/**
 * What a spreadsheet takes for a formula: a cell that starts with one of these signs, in any width, whatever blanks, control or
 * invisible characters stand before it; and a tab or a line end in front, which moves what follows into a cell of its own.
 * The apostrophe is among them so that the mark can be taken off again without guessing.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@'＝＋－＠＇﹦﹢﹣﹫])/u;
const MARK = "'";

/** As it may be written into a file: `=1+1` becomes `'=1+1`, which every spreadsheet shows and none computes. */
export const neutralise = (text: string): string => (FORMULA.test(text) ? MARK + text : text);

/** What `neutralise` was given. A mark in front of anything else is somebody's own apostrophe and stays. */
export const restore = (cell: string): string =>
  cell.startsWith(MARK) && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
