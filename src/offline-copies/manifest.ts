import { createHash } from 'node:crypto';
import type { Workbook, Worksheet } from 'exceljs';
import { BrokenCopy, ForeignWorkbook } from './offline-copies.problems';

/** A cell to fill in: which field of which figure (or of the report) it is, and what stood there. */
export interface Input {
  figureId: string | null;
  field: string;
  sheet: string;
  cell: string;
  base: string;
}
/** A cell that has to stand where it stood: by these a shifted sheet is found out. */
export interface Anchor {
  sheet: string;
  cell: string;
  text: string;
}
export interface Manifest {
  reportId: string;
  downloadedAt: string;
  inputs: Input[];
  anchors: Anchor[];
}

export const MANIFEST_SHEET = 'padron';
const MARK = 'padron-report-copy';
const FORM = '1';

/** What the sheet says, as one hash: what was changed in it by hand is not trusted to be what was downloaded. */
function hashOf({ reportId, downloadedAt, inputs, anchors }: Manifest): string {
  const rows = [
    ...inputs.map(({ figureId, field, sheet, cell, base }) => [figureId ?? '', field, sheet, cell, base]),
    ...anchors.map(({ sheet, cell, text }) => [sheet, cell, text]),
  ];
  return createHash('sha256')
    .update(JSON.stringify([FORM, reportId, downloadedAt, rows]))
    .digest('hex');
}

/** Texts are kept behind a mark, so that no program takes them for a number, a date or a formula. */
const kept = (text: string): string => `·${text}`;
const restored = (cell: string): string => cell.replace(/^·/, '');

export function writeManifest(sheet: Worksheet, manifest: Manifest): void {
  sheet.addRow([MARK, FORM, manifest.reportId, manifest.downloadedAt, hashOf(manifest)]);
  for (const { figureId, field, ...input } of manifest.inputs)
    sheet.addRow(['input', figureId ?? '', field, input.sheet, input.cell, kept(input.base)].map(String));
  for (const anchor of manifest.anchors)
    sheet.addRow(['anchor', '', '', anchor.sheet, anchor.cell, kept(anchor.text)].map(String));
}

/** A workbook without the sheet is not one of ours; one whose sheet does not add up was damaged. */
export function readManifest(workbook: Workbook, textOf: (sheet: Worksheet, cell: string) => string): Manifest {
  const sheet = workbook.getWorksheet(MANIFEST_SHEET);
  if (!sheet || textOf(sheet, 'A1') !== MARK) throw ForeignWorkbook();
  const cells = (row: number) => 'ABCDEF'.split('').map((column) => textOf(sheet, `${column}${row}`));
  const [, form, reportId = '', downloadedAt = '', hash] = cells(1);
  const manifest: Manifest = { reportId, downloadedAt, inputs: [], anchors: [] };
  for (let row = 2; row <= sheet.rowCount; row++) {
    const [kind, figureId, field = '', named = '', cell = '', said = ''] = cells(row);
    if (kind === 'input')
      manifest.inputs.push({ figureId: figureId || null, field, sheet: named, cell, base: restored(said) });
    if (kind === 'anchor') manifest.anchors.push({ sheet: named, cell, text: restored(said) });
  }
  if (form !== FORM || hashOf(manifest) !== hash) throw BrokenCopy();
  return manifest;
}
