import { setImmediate } from 'node:timers/promises';
import { INK, STYLES, type TextStyle } from './look';
import type { PdfDocument } from './pdf-document';

export interface PdfColumn {
  header: string;
  /** Of the width, beside the other columns’. */
  share: number;
  /** Numbers stand at the right, one below the other. */
  isNumber?: boolean;
}
export interface PdfTable {
  caption?: string;
  columns: readonly PdfColumn[];
  /** The first cell says what the row is about. */
  rows: readonly (readonly string[])[];
  total?: readonly string[];
}

const PADDING = { x: 6, y: 4 };

type Element = PDFKit.PDFStructureElement;
interface Row {
  cells: readonly string[];
  style: TextStyle;
  kind: 'head' | 'body' | 'total';
}

/** So many rows are drawn before others are served. */
const TURN = 10;

/** No row is cut in two; on a new page the header stands again. */
export async function table(pdf: PdfDocument, { caption, columns, rows, total }: PdfTable): Promise<void> {
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const widths = columns.map(({ share }) => (share / sum) * pdf.width);
  const head: Row = { cells: columns.map(({ header }) => header), style: STYLES.cellHead, kind: 'head' };
  const heightOf = (row: Row): number =>
    Math.max(...row.cells.map((cell, at) => pdf.heightOf(cell || ' ', row.style, widths[at]! - PADDING.x * 2))) +
    PADDING.y * 2;
  const body = [
    ...rows.map((cells): Row => ({ cells, style: STYLES.cell, kind: 'body' })),
    ...(total ? [{ cells: total, style: STYLES.cellStrong, kind: 'total' } satisfies Row] : []),
  ];
  const draw = (row: Row, height: number, element: Element | null): void => {
    const top = pdf.y;
    ruleUnder(pdf, top, height, row.kind);
    let x = pdf.left;
    for (const [at, column] of columns.entries()) {
      pdf.y = top + PADDING.y;
      const place = {
        x: x + PADDING.x,
        width: widths[at]! - PADDING.x * 2,
        align: column.isNumber ? ('right' as const) : ('left' as const),
        isTabular: column.isNumber,
      };
      const write = (): void => pdf.write(row.cells[at] ?? '', row.style, place);
      if (!element) pdf.artifact(write);
      else tagCell(pdf, row.kind, at, write, element);
      x += widths[at]!;
    }
    pdf.y = top + height;
  };
  await pdf.group('Table', async (element) => {
    const headHeight = heightOf(head);
    const first = body[0] ? heightOf(body[0]) : 0;
    const captionHeight = caption ? pdf.heightOf(caption, STYLES.caption) + 4 : 0;
    pdf.makeRoom(captionHeight + headHeight + first);
    if (caption) {
      pdf.tagged('Caption', {}, () => pdf.write(caption, STYLES.caption), element);
      pdf.skip(4);
    }
    pdf.group('TR', (row) => draw(head, headHeight, row), element);
    for (const [at, each] of body.entries()) {
      if (at % TURN === TURN - 1) await setImmediate();
      const height = heightOf(each);
      if (pdf.makeRoom(height)) draw(head, headHeight, null);
      pdf.group('TR', (row) => draw(each, height, row), element);
    }
  });
  pdf.skip(10);
}

function tagCell(pdf: PdfDocument, kind: Row['kind'], at: number, write: () => void, row: Element): void {
  if (kind === 'head') pdf.tagged('TH', { scope: 'Column' }, write, row);
  else if (at === 0) pdf.tagged('TH', { scope: 'Row' }, write, row);
  else pdf.tagged('TD', {}, write, row);
}

function ruleUnder(pdf: PdfDocument, top: number, height: number, kind: Row['kind']): void {
  pdf.artifact((canvas) => {
    if (kind === 'head') canvas.rect(pdf.left, top, pdf.width, height).fill(INK.ground);
    const y = kind === 'total' ? top : top + height;
    canvas
      .moveTo(pdf.left, y)
      .lineTo(pdf.left + pdf.width, y)
      .lineWidth(kind === 'body' ? 0.5 : 0.8)
      .strokeColor(kind === 'body' ? INK.line : INK.lineStrong)
      .stroke();
  });
}
