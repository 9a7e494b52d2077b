import type { Shown } from '../insights/suppression';
import type { Box } from '../shared/pdf/blocks';
import { label } from '../shared/pdf/charts';
import { INK, STYLES } from '../shared/pdf/look';
import type { PdfDocument } from '../shared/pdf/pdf-document';
import { classLimits } from '../shared/pdf/scale';
import { MEXICAN_STATES } from '../shared/places';
import outlines from './mexico-outlines.json';
import { type PublicationReader, rangeOf } from './publication-reader';

interface StateRow {
  category: string;
  people: Shown;
}

const CLASSES = ['#cfe4e0', '#a9d1cb', '#6fb0a8', '#2f8a80', '#0b4743'] as const;
const NONE = '#efeee9';
const HATCH = '#8a7440';
const PATHS = MEXICAN_STATES.map(({ code, iso }) => ({
  code,
  path: outlines.states[iso as keyof typeof outlines.states],
}));
const WHOLE = { x: 0, y: 0, width: 793, height: 498 };
/** The states that are too small to tell apart on the whole map. */
const CENTRE = { x: 438, y: 312, width: 112, height: 98 };

export const MAP_HEIGHT = 330;

/** The country in classes, its small central states once more, enlarged, and what the colours mean. */
export function drawMap(pdf: PdfDocument, box: Box, rows: readonly StateRow[], reader: PublicationReader): void {
  const limits = classLimits(rows.flatMap(({ people }) => rangeOf(people)?.high ?? []));
  const inks = new Map(rows.map(({ category, people }) => [category, inkOf(people, limits)]));
  const scale = Math.min(box.width / WHOLE.width, (MAP_HEIGHT - 28) / WHOLE.height);
  drawOutlines(pdf, { ...box, width: WHOLE.width * scale, height: WHOLE.height * scale }, WHOLE, inks);
  const inset = { x: box.x + box.width - 132, y: box.y, width: 132, height: 132 * (CENTRE.height / CENTRE.width) };
  drawOutlines(pdf, inset, CENTRE, inks);
  pdf.canvas.rect(inset.x, inset.y, inset.width, inset.height).lineWidth(0.6).strokeColor(INK.lineStrong).stroke();
  label(pdf, reader.word('central'), { x: inset.x, y: inset.y + inset.height + 4, width: 132 }, STYLES.footer);
  drawLegend(pdf, { x: box.x, y: box.y + box.height - 14 }, limits, rows, reader);
}

type Ink = string | 'hatch';

function inkOf(people: Shown, limits: readonly number[]): Ink {
  if (people && 'suppressed' in people) return 'hatch';
  const high = rangeOf(people)?.high ?? 0;
  if (high === 0) return NONE;
  return CLASSES[Math.max(0, limits.filter((limit) => high >= limit).length - 1)] ?? NONE;
}

function drawOutlines(pdf: PdfDocument, box: Box, view: Omit<Box, never>, inks: ReadonlyMap<string, Ink>): void {
  const { canvas } = pdf;
  const scale = box.width / view.width;
  canvas.save();
  canvas.rect(box.x, box.y, box.width, box.height).clip();
  canvas.translate(box.x - view.x * scale, box.y - view.y * scale).scale(scale);
  for (const { code, path } of PATHS) {
    const ink = inks.get(code) ?? NONE;
    canvas
      .path(path)
      .lineWidth(0.6 / scale)
      .fillAndStroke(ink === 'hatch' ? NONE : ink, '#ffffff');
    if (ink !== 'hatch') continue;
    canvas.save();
    canvas.path(path).clip();
    hatch(pdf, view, scale);
    canvas.restore();
  }
  canvas.restore();
}

/** For what is no number: lines, also for who cannot tell the colours apart. */
function hatch({ canvas }: PdfDocument, { x, y, width, height }: Box, scale: number): void {
  const gap = 4 / scale;
  for (let at = x - height; at < x + width; at += gap) canvas.moveTo(at, y + height).lineTo(at + height, y);
  canvas
    .lineWidth(0.8 / scale)
    .strokeColor(HATCH)
    .stroke();
}

function drawLegend(
  pdf: PdfDocument,
  { x, y }: { x: number; y: number },
  limits: readonly number[],
  rows: readonly StateRow[],
  reader: PublicationReader,
): void {
  const entries: [Ink, string][] = limits.map((from, at) => {
    const next = limits[at + 1];
    const said =
      next === undefined ? reader.word('where.last', { from }) : reader.word('where.class', { from, to: next - 1 });
    return [CLASSES[at] ?? NONE, said];
  });
  if (rows.some(({ people }) => people && 'suppressed' in people)) entries.push(['hatch', reader.word('suppressed')]);
  entries.push([NONE, reader.word('none')]);
  const width = pdf.width / Math.max(entries.length, 1);
  for (const [at, [ink, said]] of entries.entries()) {
    const place = { x: x + at * width, y, width: 12, height: 10 };
    pdf.canvas.save();
    pdf.canvas.rect(place.x, place.y, 12, 10).fill(ink === 'hatch' ? NONE : ink);
    if (ink === 'hatch') {
      pdf.canvas.rect(place.x, place.y, 12, 10).clip();
      hatch(pdf, place, 1);
    }
    pdf.canvas.restore();
    label(pdf, said, { x: place.x + 16, y: y, width: width - 18 }, STYLES.footer);
  }
}
