import { buffer } from 'node:stream/consumers';
import type { Language } from '../http/problem';
import { LOCALES } from '../languages';
import { FACES, type Face, INK, MARGINS, type Paper, PAPER_SIZES, STYLES, type TextStyle } from './look';

/** What is drawn on: pdfkit’s own. */
export type Canvas = PDFKit.PDFDocument;

export interface PdfOptions {
  title: string;
  language: Language;
  paper: Paper;
  author: string;
  /** The same instant gives the same bytes. */
  writtenAt: Date;
  /** At the foot of every page, beside its number. */
  footer: string;
  pageOf(page: number, pages: number): string;
}

/** What a screen reader is told of a piece of content. pdfkit’s types do not name `scope` and `bbox` yet. */
export interface Tag extends PDFKit.Mixins.StructureElementOptions {
  scope?: 'Row' | 'Column';
  bbox?: [number, number, number, number];
}
export interface TextPlace {
  x?: number;
  width?: number;
  align?: 'left' | 'right' | 'center';
  /** Digits of one width, for columns of numbers. */
  isTabular?: boolean;
}

/** By their paths: under names of our own, pdfkit would read a font anew each time. */
const FILES: Record<Face, string> = {
  regular: require.resolve(FACES.regular),
  strong: require.resolve(FACES.strong),
};

export async function openPdf(options: PdfOptions): Promise<PdfDocument> {
  const { default: Pdfkit } = await import('pdfkit'); // takes 100 ms: only who asks for a PDF waits for it
  const canvas = new Pdfkit({
    size: PAPER_SIZES[options.paper],
    margins: MARGINS,
    font: FILES.regular,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: LOCALES[options.language],
    displayTitle: true,
    bufferPages: true, // how many there are is known at the end
    info: {
      Title: options.title,
      Author: options.author,
      Creator: 'Padrón',
      CreationDate: options.writtenAt,
      ModDate: options.writtenAt,
    },
  });
  return new PdfDocument(canvas, options);
}

/** A tagged document that flows downwards: whoever writes into it says what a thing is, and the tags follow. */
export class PdfDocument {
  readonly left = MARGINS.left;
  readonly width: number;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(
    readonly canvas: Canvas,
    private readonly options: PdfOptions,
  ) {
    this.width = canvas.page.width - MARGINS.left - MARGINS.right;
    this.root = canvas.struct('Document');
    canvas.addStructure(this.root);
  }

  get y(): number {
    return this.canvas.y;
  }
  set y(y: number) {
    this.canvas.y = y;
  }
  private get bottom(): number {
    return this.canvas.page.height - MARGINS.bottom;
  }

  /** Space before what comes next; none at the top of a page. */
  skip(points: number): void {
    if (this.y > MARGINS.top + 1) this.y = Math.min(this.y + points, this.bottom);
  }

  /** Begins a new page where this one has not that much left. */
  makeRoom(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.newPage();
    return true;
  }

  newPage(): void {
    this.canvas.addPage();
  }

  /** A part of the document, drawn as it is read out: within another element, or within the document. */
  tagged(type: string, tag: Tag, draw: () => void, within = this.root): void {
    within.add(this.canvas.struct(type, tag, draw));
  }

  /** An element that holds others. */
  group(type: string, draw: (element: PDFKit.PDFStructureElement) => Promise<void>): Promise<void>;
  group(type: string, draw: (element: PDFKit.PDFStructureElement) => void, within?: PDFKit.PDFStructureElement): void;
  group(
    type: string,
    draw: (element: PDFKit.PDFStructureElement) => void | Promise<void>,
    within = this.root,
  ): void | Promise<void> {
    const element = this.canvas.struct(type);
    within.add(element);
    const drawn = draw(element);
    if (!drawn) return void element.end();
    return drawn.then(() => void element.end());
  }

  /** Lines, grounds and what else is only for the eye. */
  artifact(draw: (canvas: Canvas) => void): void {
    this.canvas.markContent('Artifact', { type: 'Layout' });
    this.canvas.save();
    draw(this.canvas);
    this.canvas.restore();
    this.canvas.endMarkedContent();
  }

  write(text: string, style: TextStyle, { x = this.left, width = this.width, align, isTabular }: TextPlace = {}): void {
    this.dress(style).text(text, x, this.y, {
      width,
      align: align ?? 'left',
      lineGap: style.gap,
      ...(isTabular ? { features: ['tnum'] } : {}),
    });
  }

  heightOf(text: string, style: TextStyle, width = this.width): number {
    return this.dress(style).heightOfString(text, { width, lineGap: style.gap });
  }

  dress(style: TextStyle): Canvas {
    return this.canvas.font(FILES[style.face]).fontSize(style.size).fillColor(style.ink);
  }

  async end(): Promise<Buffer> {
    const bytes = buffer(this.canvas);
    this.writeFooters();
    this.root.end();
    this.canvas.end();
    return bytes;
  }

  private writeFooters(): void {
    const { start, count } = this.canvas.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.canvas.switchToPage(page);
      this.canvas.page.margins = { ...MARGINS, bottom: 0 }; // below the margin, text would begin another page
      this.canvas.markContent('Artifact', { type: 'Pagination' });
      const y = this.bottom + 22;
      this.canvas
        .moveTo(this.left, y - 8)
        .lineTo(this.left + this.width, y - 8)
        .lineWidth(0.5)
        .strokeColor(INK.line)
        .stroke();
      const place = { width: this.width, lineBreak: false };
      this.dress(STYLES.footer).text(this.options.footer, this.left, y, {
        ...place,
        width: this.width - 90,
        ellipsis: true,
      });
      this.canvas.text(this.options.pageOf(page + 1, count), this.left, y, { ...place, align: 'right' });
      this.canvas.endMarkedContent();
    }
  }
}
