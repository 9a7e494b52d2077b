import { INK, STYLES } from './look';
import type { Canvas, PdfDocument } from './pdf-document';

const HEADINGS = { 1: STYLES.h1, 2: STYLES.h2, 3: STYLES.h3 } as const;
const SPACE_BEFORE = { 1: 0, 2: 22, 3: 14 } as const;
/** Of what follows a heading, so that none stands alone at the foot of a page. */
const COMPANY = 64;

/** Also in the reader’s list of contents. */
export function heading(pdf: PdfDocument, level: 1 | 2 | 3, text: string, company = COMPANY): void {
  const style = HEADINGS[level];
  pdf.skip(SPACE_BEFORE[level]);
  const after = level === 1 ? 6 : 4;
  pdf.makeRoom(pdf.heightOf(text, style) + after + company);
  if (level === 2) pdf.canvas.outline.addItem(text);
  pdf.tagged(`H${level}`, { title: text }, () => pdf.write(text, style));
  pdf.skip(after);
}

/** Paragraphs are told apart by the line between them. */
export function paragraphs(pdf: PdfDocument, text: string, kind: 'body' | 'lead' | 'quiet' = 'body'): void {
  for (const paragraph of text.split(/\n+/).filter((each) => each.trim())) {
    pdf.tagged('P', {}, () => pdf.write(paragraph.trim(), STYLES[kind]));
    pdf.skip(6);
  }
}

/** What is said of one thing: a word, and what it is. */
export function facts(pdf: PdfDocument, pairs: readonly (readonly [string, string])[]): void {
  const label = Math.min(170, pdf.width * 0.36);
  const gap = 10;
  for (const [name, said] of pairs) {
    const value = said || '–';
    const height = Math.max(
      pdf.heightOf(name, STYLES.quiet, label),
      pdf.heightOf(value, STYLES.body, pdf.width - label - gap),
    );
    pdf.makeRoom(Math.min(height, COMPANY));
    const top = pdf.y;
    pdf.group('P', (pair) => {
      pdf.tagged('Span', {}, () => pdf.write(`${name} `, STYLES.quiet, { width: label }), pair);
      pdf.y = top - 1;
      const place = { x: pdf.left + label + gap, width: pdf.width - label - gap };
      pdf.tagged('Span', {}, () => pdf.write(value, STYLES.body, place), pair);
    });
    if (pdf.y > top) pdf.y = Math.max(pdf.y, top + height);
    pdf.skip(4);
  }
}

/** Set apart, for what must not be passed over. */
export function notice(pdf: PdfDocument, text: string): void {
  const padding = 10;
  const inner = pdf.width - padding * 2 - 4;
  const height = pdf.heightOf(text, STYLES.body, inner) + padding * 2;
  pdf.makeRoom(height);
  const top = pdf.y;
  pdf.artifact((canvas) => {
    canvas.rect(pdf.left, top, pdf.width, height).fill(INK.warnSoft);
    canvas.rect(pdf.left, top, 4, height).fill(INK.warn);
  });
  pdf.y = top + padding;
  pdf.tagged('P', {}, () => pdf.write(text, STYLES.body, { x: pdf.left + 4 + padding, width: inner }));
  pdf.y = top + height;
  pdf.skip(10);
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a picture takes with what is written under it: for the heading over it. */
export const figureRoom = (pdf: PdfDocument, height: number, caption?: string): number =>
  height + (caption ? pdf.heightOf(caption, STYLES.quiet) + 6 : 0);

/** A picture with what it says in words, for who does not see it. */
export function figure(
  pdf: PdfDocument,
  { alt, caption, height }: { alt: string; caption?: string; height: number },
  draw: (canvas: Canvas, box: Box) => void,
): void {
  pdf.makeRoom(figureRoom(pdf, height, caption));
  const box = { x: pdf.left, y: pdf.y, width: pdf.width, height };
  const bbox: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + height];
  pdf.tagged('Figure', { alt, bbox }, () => {
    pdf.canvas.save();
    draw(pdf.canvas, box);
    pdf.canvas.restore();
  });
  pdf.y = box.y + height;
  if (!caption) return pdf.skip(6);
  pdf.skip(6);
  pdf.tagged('Caption', {}, () => pdf.write(caption, STYLES.quiet));
  pdf.skip(6);
}
