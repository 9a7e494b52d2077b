import type { Figure } from '../api/types';
import { decimalsOf, type FigureTexts } from './figure-values';
import { parseNumber } from './parse-number';

/** What was typed over, what is typed here, and what somebody else stored meanwhile. */
export interface Three<V> {
  base: V;
  mine: V;
  theirs: V;
}

/**
 * A figure's fields as texts, each part one of its own: `value`, `note`, `cells/sex_age/F:0-5`. Where one says that there is no
 * figure and the other fills it in, all but the note is one field, `figure`: half of each would be neither.
 */
export type FigureFields = Readonly<Record<string, string>>;

const WHOLE = 'figure';
const PARTS = 'cells/';

export function splitFigure(three: Three<FigureTexts>, unit: Figure['indicator']['unit']): Three<FigureFields> {
  const isWhole = three.mine.isNotReported !== three.theirs.isNotReported;
  const split = ({ note, ...figure }: FigureTexts): Record<string, string> =>
    isWhole ? { [WHOLE]: JSON.stringify(figure), note: note.trim() } : { ...fieldsOf(figure, unit), note: note.trim() };
  const fields = { base: split(three.base), mine: split(three.mine), theirs: split(three.theirs) };
  const all = new Set(Object.values(fields).flatMap((each) => Object.keys(each)));
  const even = (each: Record<string, string>) => Object.fromEntries([...all].map((name) => [name, each[name] ?? '']));
  return { base: even(fields.base), mine: even(fields.mine), theirs: even(fields.theirs) };
}

/** "1,200" and 1200 are no two answers. */
function fieldsOf({ isNotReported, cells, ...texts }: Omit<FigureTexts, 'note'>, unit: string): Record<string, string> {
  const number = (text: string): string => {
    const typed = parseNumber(text, decimalsOf(unit));
    return typed.kind === 'number' ? String(typed.value) : text.trim();
  };
  const parts = Object.entries(cells).flatMap(([breakdown, each]) =>
    Object.entries(each).map(([part, text]) => [`${PARTS}${breakdown}/${part}`, number(text)]),
  );
  return {
    isNotReported: isNotReported ? 'yes' : '',
    notReportedCode: texts.notReportedCode,
    notReportedReason: texts.notReportedReason.trim(),
    value: number(texts.value),
    denominator: number(texts.denominator),
    ...(Object.fromEntries(parts) as Record<string, string>),
  };
}

export function joinFigure(fields: FigureFields): FigureTexts {
  const note = fields.note ?? '';
  if (WHOLE in fields) return { ...(JSON.parse(fields[WHOLE] ?? '') as Omit<FigureTexts, 'note'>), note };
  const cells: Record<string, Record<string, string>> = {};
  for (const [name, text] of Object.entries(fields)) {
    const part = partOf(name);
    if (part && text) (cells[part.breakdown] ??= {})[part.category] = text;
  }
  return {
    isNotReported: fields.isNotReported === 'yes',
    notReportedCode: (fields.notReportedCode ?? '') as FigureTexts['notReportedCode'],
    notReportedReason: fields.notReportedReason ?? '',
    value: fields.value ?? '',
    denominator: fields.denominator ?? '',
    cells,
    note,
  };
}

/** Which part of which breakdown a field is, where it is one. */
export function partOf(field: string): { breakdown: string; category: string } | null {
  const [, breakdown, category] = /^cells\/([^/]+)\/(.+)$/.exec(field) ?? [];
  return breakdown && category ? { breakdown, category } : null;
}
