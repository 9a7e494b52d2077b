import type { Workbook } from 'exceljs';
import type { ReportResponse } from '../reporting/dto/report.response';
import { NOT_REPORTED_WORDS } from '../reporting/not-reported';
import type { Language } from '../shared/http/problem';
import { CopySheet, type CopyPen } from './copy-sheet';
import { drawFigure } from './figure-block';
import { fieldsOfReport, type Fields } from './figure-fields';
import { MANIFEST_SHEET, writeManifest } from './manifest';
import { WORDS } from './words';

const WIDTHS: Record<string, number> = { A: 30, I: 26, L: 20, N: 20, P: 20, G: 3, H: 3, K: 3 };
const PROTECTION = { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true };

/** The report as a workbook to fill in without a connection: what may be filled in is unlocked, and nothing else. */
export async function writeCopy(report: ReportResponse, language: Language, now: Date): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs'); // takes 200 ms: only who asks for a copy waits for it
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Padrón';
  workbook.created = now;
  workbook.calcProperties.fullCalcOnLoad = true;
  const reasons = Object.values(NOT_REPORTED_WORDS).map((words) => words[language]);
  const pen: CopyPen = { language, inputs: [], anchors: [], reasons: `${MANIFEST_SHEET}!$H$1:$H$${reasons.length}` };
  const open = (title: string, index: number) => openSheet(workbook, pen, sheetName(title, index));
  const first = open(WORDS.report[language], 0);
  const isLocked = (id: string) => report.editableFigureIds !== null && !report.editableFigureIds.includes(id);
  const headcounts = report.programs.map(({ name, figures }, index) => {
    const page = open(name, index + 1);
    page.anchor('A1', name, { bold: true });
    let row = 3;
    return figures.flatMap((figure) => {
      const block = drawFigure(page, row, figure, isLocked(figure.id));
      const total = `N(${onSheet(page.sheet.name, block.total)})`; // an empty text is none, and no error
      row = block.next + 1;
      return figure.indicator.isHeadcount ? [total] : [];
    });
  });
  if (report.memberFigures.length > 0) {
    const page = open(WORDS.ofMember[language], report.programs.length + 1);
    page.anchor('A1', WORDS.ofMember[language], { bold: true });
    let row = 3;
    for (const figure of report.memberFigures) row = drawFigure(page, row, figure, isLocked(figure.id)).next + 1;
  }
  drawReport(first, report, headcounts, now);
  const hidden = workbook.addWorksheet(MANIFEST_SHEET, { state: 'veryHidden' });
  writeManifest(hidden, {
    reportId: report.id,
    downloadedAt: now.toISOString(),
    inputs: pen.inputs,
    anchors: pen.anchors,
  });
  reasons.forEach((reason, index) => (hidden.getCell(`H${index + 1}`).value = reason));
  for (const sheet of workbook.worksheets) await sheet.protect('', PROTECTION);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function openSheet(workbook: Workbook, pen: CopyPen, name: string): CopySheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  for (const column of 'ABCDEFGHIJKLMNOPQ') sheet.getColumn(column).width = WIDTHS[column] ?? 12;
  return new CopySheet(sheet, pen);
}

/** What is not a figure. A report that was returned for single figures leaves it as it is. */
function drawReport(page: CopySheet, report: ReportResponse, headcounts: string[][], now: Date): void {
  const { language } = page;
  const fields: Fields = fieldsOfReport(report);
  const cycle = language === 'es' ? report.cycle.nameEs : report.cycle.nameEn;
  page.sheet.getColumn('B').width = 60;
  page.anchor('A1', `${WORDS.report[language]} ${report.cycle.code}`, { bold: true });
  for (const [row, label, value] of [
    [2, WORDS.member, report.member.name],
    [3, WORDS.cycle, cycle],
    [4, WORDS.written, now.toISOString().slice(0, 10)],
  ] as const) {
    page.say(`A${row}`, label[language], { quiet: true });
    page.say(`B${row}`, value);
  }
  [WORDS.howTo, WORDS.rest, WORDS.structure].forEach((words, index) => {
    page.say(`A${6 + index}`, words[language], { to: `B${6 + index}` });
    page.tall(6 + index, words[language], 85);
  });
  for (const [row, field] of [
    [10, 'unduplicatedPeople'],
    [12, 'unduplicatedReason'],
    [14, 'narrative'],
    [16, 'signatory'],
  ] as const) {
    page.say(`A${row}`, WORDS[field][language], { bold: true });
    page.input(`B${row}`, {
      figureId: null,
      field,
      base: fields[field] ?? '',
      isLocked: !report.editableFields.includes(field),
    });
  }
  page.sheet.getRow(14).height = 160;
  page.formula('B11', peopleCheck(headcounts, language));
}

/** Between the largest program and the sum of all, each program counted by its largest headcount. */
function peopleCheck(headcounts: string[][], language: Language): string {
  const programs = headcounts.filter((totals) => totals.length > 0).map((totals) => `MAX(${totals.join(',')})`);
  if (programs.length === 0) return '""';
  const isOutside = `OR(B10<MAX(${programs.join(',')}),B10>${programs.join('+')})`;
  return `IF(B10="","",IF(AND(B12="",${isOutside}),"${WORDS.outside[language]}","${WORDS.ok[language]}"))`;
}

/** At most 31 characters, none that a sheet's name may not have, and never twice the same. */
const sheetName = (title: string, index: number): string =>
  `${index ? `${index} ` : ''}${title.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31).trim();

/** A formula's references, seen from another sheet. */
const onSheet = (sheet: string, formula: string): string =>
  formula.replace(/\$?[A-Z]{1,2}\d+(:\$?[A-Z]{1,2}\d+)?/g, (reference) => `'${sheet}'!${reference}`);
