import type { Box } from './blocks';
import { INK, STYLES, type TextStyle } from './look';
import type { PdfDocument } from './pdf-document';
import { axis } from './scale';

export interface Range {
  low: number;
  high: number;
}

/** One line of a chart, cut to its width. */
export function label(
  pdf: PdfDocument,
  text: string,
  { x, y, width, align = 'left' }: { x: number; y: number; width: number; align?: 'left' | 'right' | 'center' },
  style: TextStyle = STYLES.label,
): void {
  pdf.dress(style).text(text, x, y, { width, align, height: style.size * 1.3, ellipsis: true, features: ['tnum'] });
}

export interface Bar {
  name: string;
  /** Null where there is no number to draw. */
  range: Range | null;
  said: string;
}
export const BAR_HEIGHT = 24;

/** Each range as a bar: certain up to the lowest, possible up to the highest. */
export function drawBars(pdf: PdfDocument, box: Box, bars: readonly Bar[]): void {
  const largest = Math.max(1, ...bars.map(({ range }) => range?.high ?? 0));
  const [names, numbers] = [box.width * 0.3, box.width * 0.24];
  const space = box.width - names - numbers - 24;
  for (const [at, { name, range, said }] of bars.entries()) {
    const y = box.y + at * BAR_HEIGHT;
    const bar = { x: box.x + names + 12, y: y + 5, height: 11 };
    label(pdf, name, { x: box.x, y: y + 5, width: names });
    pdf.canvas.rect(bar.x, bar.y, space, bar.height).fill(INK.ground);
    if (range) {
      pdf.canvas.rect(bar.x, bar.y, (range.high / largest) * space, bar.height).fill(INK.accentLine);
      pdf.canvas.rect(bar.x, bar.y, (range.low / largest) * space, bar.height).fill(INK.accent);
    }
    label(pdf, said, { x: box.x + box.width - numbers, y: y + 5, width: numbers, align: 'right' });
  }
}

export interface TrendPoint {
  name: string;
  range: Range | null;
  note: string;
  /** Reports are still coming in: a fall there is none. */
  isPartial: boolean;
}

/** The range over time: the lowest as a line, the highest dashed, between them a band. What has no number is a gap, never a zero. */
export function drawTrend(
  pdf: PdfDocument,
  box: Box,
  points: readonly TrendPoint[],
  write: (n: number) => string,
): void {
  const ranges = points.flatMap(({ range }) => range ?? []);
  const scale = axis(Math.min(...ranges.map(({ low }) => low)), Math.max(...ranges.map(({ high }) => high)));
  const area = { x: box.x + 58, y: box.y + 8, width: box.width - 92, height: box.height - 48 };
  const step = points.length > 1 ? area.width / (points.length - 1) : 0;
  const y = (value: number): number => area.y + (1 - (value - scale.from) / (scale.to - scale.from)) * area.height;
  for (const tick of scale.ticks) {
    const at = y(tick);
    pdf.canvas
      .moveTo(area.x, at)
      .lineTo(area.x + area.width, at)
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .stroke();
    label(pdf, write(tick), { x: box.x, y: at - 5, width: 50, align: 'right' });
  }
  const placed = points.map((point, at) => ({ ...point, x: area.x + at * step }));
  for (const run of runsOf(placed)) {
    const line = (of: keyof Range, back = false): string =>
      (back ? [...run].reverse() : run).map(({ x, range }) => `${x} ${y(range![of])}`).join(' L ');
    pdf.canvas
      .path(`M ${line('high')} L ${line('low', true)} Z`)
      .fillColor(INK.accentSoft)
      .fill();
    pdf.canvas
      .path(`M ${line('high')}`)
      .lineWidth(1.2)
      .strokeColor(INK.accent)
      .dash(3, { space: 3 })
      .stroke()
      .undash();
    pdf.canvas
      .path(`M ${line('low')}`)
      .lineWidth(2)
      .strokeColor(INK.accent)
      .stroke();
  }
  for (const { name, note, x, range, isPartial } of placed) {
    if (range) {
      pdf.canvas.circle(x, y(range.low), 3.2).lineWidth(1.4);
      pdf.canvas.fillAndStroke(isPartial ? '#ffffff' : INK.accent, INK.accent);
    }
    label(pdf, name, { x: x - 38, y: area.y + area.height + 10, width: 76, align: 'center' });
    label(pdf, note, { x: x - 38, y: area.y + area.height + 23, width: 76, align: 'center' }, STYLES.footer);
  }
}

function runsOf<Point extends TrendPoint>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point.range && !point.isPartial) runs.at(-1)!.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

export interface Pair {
  name: string;
  left: { range: Range | null; said: string };
  right: { range: Range | null; said: string };
}
export const PAIR_HEIGHT = 20;

/** Two groups back to back, such as the ages of women and men. */
export function drawPairs(
  pdf: PdfDocument,
  box: Box,
  pairs: readonly Pair[],
  [left, right]: readonly [string, string],
): void {
  const names = 56;
  const numbers = 92;
  const space = (box.width - names - numbers * 2) / 2;
  const middle = box.x + box.width / 2;
  const largest = Math.max(1, ...pairs.flatMap((pair) => [pair.left.range?.high ?? 0, pair.right.range?.high ?? 0]));
  const from = { left: middle - names / 2, right: middle + names / 2 };
  label(pdf, left, { x: from.left - space, y: box.y, width: space, align: 'right' }, STYLES.cellHead);
  label(pdf, right, { x: from.right, y: box.y, width: space }, STYLES.cellHead);
  for (const [at, pair] of pairs.entries()) {
    const y = box.y + 18 + at * PAIR_HEIGHT;
    label(pdf, pair.name, { x: from.left, y: y + 3, width: names, align: 'center' });
    const bar = (of: number, ink: string, side: 'left' | 'right'): void => {
      const length = (of / largest) * space;
      pdf.canvas.rect(side === 'left' ? from.left - length : from.right, y + 2, length, 12).fill(ink);
    };
    for (const side of ['left', 'right'] as const) {
      const { range, said } = pair[side];
      if (range) {
        bar(range.high, INK.accentLine, side);
        bar(range.low, side === 'left' ? INK.accent : INK.quiet, side);
      }
      const place =
        side === 'left'
          ? { x: box.x, align: 'left' as const }
          : { x: box.x + box.width - numbers, align: 'right' as const };
      label(pdf, said, { ...place, y: y + 3, width: numbers });
    }
  }
}
