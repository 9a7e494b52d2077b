import type { Cell, DataValidation, Worksheet } from 'exceljs';
import type { Language } from '../shared/http/problem';
import { neutralise } from '../shared/tables/formula-cells';
import { isQuantity } from './figure-fields';
import type { Anchor, Input } from './manifest';
import { WORDS } from './words';

const INPUT = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF6D6' } } as const;
const LOCKED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEC' } } as const;
const LINE = { style: 'thin', color: { argb: 'FFBFBCB0' } } as const;
const QUIET = { argb: 'FF4A5A5C' } as const;

/** What all sheets of one copy share. */
export interface CopyPen {
  language: Language;
  inputs: Input[];
  anchors: Anchor[];
  /** Where the list of reasons stands. */
  reasons: string;
}
export interface InputPlace {
  figureId: string | null;
  field: string;
  base: string;
  decimals?: number;
  /** Of what is not open to correction. */
  isLocked?: boolean;
  /** The last column of a wide cell. */
  to?: string;
}

/** A sheet that is written cell by cell; what may be filled in is unlocked, and remembered. */
export class CopySheet {
  constructor(
    readonly sheet: Worksheet,
    private readonly pen: CopyPen,
  ) {}

  get language(): Language {
    return this.pen.language;
  }

  say(cell: string, text: string, { bold = false, quiet = false, to = '' } = {}): void {
    const place = this.sheet.getCell(cell);
    place.value = neutralise(text);
    place.font = { bold, ...(quiet && { color: QUIET, size: 10 }) };
    place.alignment = { vertical: 'top', wrapText: Boolean(to) };
    if (to) this.sheet.mergeCells(`${cell}:${to}`);
  }

  /** A row's height for a text over merged cells, which spreadsheets do not find out by themselves. */
  tall(row: number, text: string, charactersALine: number): void {
    this.sheet.getRow(row).height = 15 * Math.max(1, Math.ceil(text.length / charactersALine));
  }

  /** The same, and it has to be found there again. */
  anchor(cell: string, text: string, options: { bold?: boolean; to?: string } = {}): void {
    this.say(cell, text, options);
    this.pen.anchors.push({ sheet: this.sheet.name, cell, text: neutralise(text) });
  }

  number(cell: string, value: number | null, decimals: number): void {
    const place = this.sheet.getCell(cell);
    place.value = value;
    place.numFmt = formatOf(decimals);
    place.font = { color: QUIET };
  }

  formula(cell: string, formula: string, { to = '', decimals = 0 } = {}): void {
    const place = this.sheet.getCell(cell);
    place.value = { formula, date1904: false };
    place.numFmt = formatOf(decimals);
    place.font = { color: QUIET };
    if (to) this.sheet.mergeCells(`${cell}:${to}`);
  }

  input(cell: string, { figureId, field, base, decimals = 0, isLocked = false, to }: InputPlace): void {
    const place = this.sheet.getCell(cell);
    const isNumber = isQuantity(field);
    place.value = base === '' ? null : isNumber ? Number(base) : neutralise(base);
    place.numFmt = isNumber ? formatOf(decimals) : '@';
    place.alignment = isNumber ? { horizontal: 'right' } : { wrapText: true, vertical: 'top' };
    place.fill = isLocked ? LOCKED : INPUT;
    place.border = { top: LINE, bottom: LINE, left: LINE, right: LINE };
    place.protection = { locked: isLocked };
    if (to) this.sheet.mergeCells(`${cell}:${to}`);
    if (isLocked) return;
    this.validate(place, field, decimals);
    this.pen.inputs.push({ figureId, field, sheet: this.sheet.name, cell, base });
  }

  private validate(cell: Cell, field: string, decimals: number): void {
    const common = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;
    if (field === 'notReportedCode')
      cell.dataValidation = { ...common, type: 'list', formulae: [this.pen.reasons] } satisfies DataValidation;
    if (!isQuantity(field)) return;
    cell.dataValidation = {
      ...common,
      type: decimals ? 'decimal' : 'whole',
      operator: 'between',
      formulae: [0, 1e12],
      error: (decimals ? WORDS.number : WORDS.wholeNumber)[this.pen.language],
    };
  }
}

const formatOf = (decimals: number): string => (decimals ? '#,##0.00' : '#,##0');
