import type { FigureResponse } from '../reporting/dto/figure.response';
import { NOT_REPORTED_WORDS, type NotReportedCode } from '../reporting/not-reported';
import { partWord } from '../shared/breakdown-words';
import { AGES, CATEGORIES, type Breakdown, SEXES } from '../shared/breakdowns';
import type { CopySheet } from './copy-sheet';
import { decimalsOf, fieldsOfFigure } from './figure-fields';
import { UNIT_WORDS, WORDS } from './words';

/** Where a figure's total stands, for the sums over the report. */
export interface Block {
  next: number;
  /** The total, as a formula: typed, or what sex and age add up to. */
  total: string;
}

/** The last column, to which headings and notes reach. */
const LAST = 'Q';
const SUM_COLUMN = 'F';

/** One figure from its row downwards: heading, total, reason, note, and its breakdowns side by side. */
export function drawFigure(page: CopySheet, row: number, figure: FigureResponse, isLocked: boolean): Block {
  const { language } = page;
  const { indicator, id: figureId } = figure;
  const decimals = decimalsOf(indicator.unit);
  const fields = fieldsOfFigure(figure);
  const input = (cell: string, field: string, to?: string) =>
    page.input(cell, { figureId, field, base: baseOf(fields, field, language), decimals, isLocked, to });
  const [name, definition] =
    language === 'es' ? [indicator.nameEs, indicator.definitionEs] : [indicator.nameEn, indicator.definitionEn];

  page.anchor(`A${row}`, `${indicator.code} ${name}`, { bold: true, to: `${LAST}${row}` });
  page.say(`A${row + 1}`, definition, { quiet: true, to: `${LAST}${row + 1}` });
  page.tall(row + 1, definition, 190);
  const isShare = indicator.unit === 'percentage';
  const unit = UNIT_WORDS[indicator.unit]?.[language];
  page.say(`A${row + 2}`, isShare ? WORDS.numerator[language] : `${WORDS.total[language]} (${unit})`);
  input(`B${row + 2}`, 'value');
  page.say(`C${row + 2}`, WORDS.before[language], { quiet: true });
  page.number(`D${row + 2}`, figure.previousValue, decimals);
  page.say(`E${row + 2}`, WORDS.target[language], { quiet: true });
  page.number(`F${row + 2}`, figure.target, decimals);
  let at = row + 3;
  if (isShare) {
    page.say(`A${at}`, WORDS.denominator[language]);
    input(`B${at++}`, 'denominator');
  }
  page.say(`A${at}`, WORDS.notReported[language]);
  input(`B${at}`, 'notReportedCode', `F${at}`);
  page.say(`I${at}`, WORDS.inWords[language]);
  input(`J${at}`, 'notReportedReason', `${LAST}${at}`);
  page.say(`A${at + 1}`, WORDS.note[language]);
  input(`B${at + 1}`, 'note', `${LAST}${at + 1}`);
  const parts = drawBreakdowns(page, at + 2, indicator.breakdowns as Breakdown[], input, decimals);
  const typed = `B${row + 2}`;
  const total = parts.grid ? `IF(${typed}="",IF(COUNT(${parts.grid})=0,"",SUM(${parts.grid})),${typed})` : typed;
  page.formula(`I${row + 2}`, checkOf(figure, { row, total, note: `B${at + 1}`, sums: parts.sums }, language), {
    to: `${LAST}${row + 2}`,
  });
  return { next: parts.next + 1, total };
}

type Draw = (cell: string, field: string) => void;
interface Parts {
  next: number;
  grid: string | null;
  sums: [Breakdown, string][];
}

function drawBreakdowns(
  page: CopySheet,
  row: number,
  breakdowns: readonly Breakdown[],
  input: Draw,
  decimals: number,
): Parts {
  const { language } = page;
  const parts: Parts = { next: row, grid: null, sums: [] };
  const reach = (to: number) => (parts.next = Math.max(parts.next, to));
  const list = (breakdown: Breakdown, names: readonly string[], label: string, value: string, from: number): string => {
    names.forEach((category, index) => {
      page.say(`${label}${from + index}`, partWord(category, language));
      input(`${value}${from + index}`, `cells/${breakdown}/${category}`);
    });
    reach(from + names.length);
    return `${value}${from}:${value}${from + names.length - 1}`;
  };
  if (breakdowns.includes('sex_age')) {
    page.say(`A${row}`, WORDS.sex_age[language], { bold: true });
    SEXES.forEach((sex, column) => page.say(`${'BCDE'[column]}${row}`, partWord(sex, language), { bold: true }));
    AGES.forEach((age, index) => {
      const line = row + 1 + index;
      page.say(`A${line}`, age === 'U' ? WORDS.unknown[language] : age);
      SEXES.forEach((sex, column) => input(`${'BCDE'[column]}${line}`, `cells/sex_age/${sex}:${age}`));
      const typed = `B${line}:E${line}`;
      page.formula(`${SUM_COLUMN}${line}`, `IF(COUNT(${typed})=0,"",SUM(${typed}))`, { decimals }); // nothing is not zero
    });
    parts.grid = `B${row + 1}:E${row + AGES.length}`;
    parts.sums.push(['sex_age', parts.grid]);
    reach(row + 1 + AGES.length);
  }
  if (breakdowns.includes('disability')) {
    page.say(`I${row}`, WORDS.disability[language], { bold: true });
    parts.sums.push(['disability', list('disability', CATEGORIES.disability, 'I', 'J', row + 1)]);
  }
  if (breakdowns.includes('disability_type')) {
    const from = row + (breakdowns.includes('disability') ? CATEGORIES.disability.length + 1 : 0);
    page.say(`I${from}`, WORDS.disability_type[language], { bold: true });
    list('disability_type', CATEGORIES.disability_type, 'I', 'J', from + 1);
  }
  if (breakdowns.includes('state')) {
    page.say(`L${row}`, WORDS.state[language], { bold: true });
    const third = CATEGORIES.state.length / 3;
    const ranges = ['LM', 'NO', 'PQ'].map((columns, index) =>
      list('state', CATEGORIES.state.slice(index * third, (index + 1) * third), columns[0]!, columns[1]!, row + 1),
    );
    parts.sums.push(['state', ranges.join(',')]);
  }
  return parts;
}

/** What the page would say, as far as a cell can: parts, the period before, the target. */
function checkOf(
  { indicator, previousValue, target }: FigureResponse,
  { row, total, note, sums }: { row: number; total: string; note: string; sums: Parts['sums'] },
  language: 'es' | 'en',
): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const isExplained = `${note}<>""`;
  const faults: [string, string][] = sums.map(([breakdown, range]) => [
    `SUM(${range})>${total}`,
    WORDS.above[language] + WORDS[breakdown][language].toLowerCase(),
  ]);
  if (indicator.unit === 'percentage') faults.push([`AND(B${row + 3}<>"",${total}>B${row + 3})`, WORDS.part[language]]);
  if (previousValue !== null && previousValue > 0)
    faults.push([
      `AND(NOT(${isExplained}),OR(${total}>=${previousValue}*3,${total}*3<=${previousValue}))`,
      WORDS.far[language],
    ]);
  if (indicator.isHeadcount && target)
    faults.push([`AND(NOT(${isExplained}),${total}>${target}*2)`, WORDS.aboveTarget[language]]);
  const said = faults.reduceRight(
    (rest, [test, text]) => `IF(${test},${quoted(text)},${rest})`,
    quoted(WORDS.ok[language]),
  );
  return `IF(${total}="","",${said})`;
}

function baseOf(fields: Record<string, string>, field: string, language: 'es' | 'en'): string {
  const base = fields[field] ?? '';
  return field === 'notReportedCode' ? (NOT_REPORTED_WORDS[base as NotReportedCode]?.[language] ?? '') : base;
}
