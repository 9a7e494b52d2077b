import type { ShownRow } from '../insights/board-tables';
import { AGES, SEXES } from '../shared/breakdowns';
import { figure, figureRoom, heading, paragraphs } from '../shared/pdf/blocks';
import { BAR_HEIGHT, drawBars, drawPairs, drawTrend, PAIR_HEIGHT } from '../shared/pdf/charts';
import type { PdfDocument } from '../shared/pdf/pdf-document';
import { axis } from '../shared/pdf/scale';
import { table } from '../shared/pdf/table';
import { drawMap, MAP_HEIGHT } from './mexico-map';
import type { PublicationContent } from './publication-content';
import { type PublicationReader, rangeOf } from './publication-reader';

type Figures = PublicationContent['figures'];
type Draw = (pdf: PdfDocument, figures: Figures, reader: PublicationReader) => void | Promise<void>;

/** What a chart says, in words: each name with its figure. */
const listed = (rows: readonly { name: string; said: string }[]): string =>
  rows.map(({ name, said }) => `${name}: ${said}`).join('; ');

const barsOf = (rows: readonly ShownRow[], reader: PublicationReader, nameOf: (category: string) => string) =>
  rows.map(({ category, people }) => ({ name: nameOf(category), range: rangeOf(people), said: reader.people(people) }));

const areas: Draw = async (pdf, { byArea }, reader) => {
  heading(pdf, 2, reader.word('areas'), 170);
  const bars = barsOf(byArea, reader, (area) => reader.term('area', area));
  const caption = reader.word('certain');
  figure(pdf, { alt: listed(bars), caption, height: bars.length * BAR_HEIGHT }, (_, box) => drawBars(pdf, box, bars));
  await table(pdf, {
    columns: [
      { header: reader.word('area'), share: 3 },
      { header: reader.word('people'), share: 3, isNumber: true },
      { header: reader.word('reported'), share: 2, isNumber: true },
      { header: reader.word('owing'), share: 2, isNumber: true },
    ],
    rows: byArea.map(({ category, people, reported, owing }) => [
      reader.term('area', category),
      reader.people(people),
      reader.organisations(reported),
      reader.count(owing),
    ]),
  });
};

const where: Draw = async (pdf, { byState }, reader) => {
  heading(pdf, 2, reader.word('where'), MAP_HEIGHT);
  const ordered = [...byState].sort((a, b) => (rangeOf(b.people)?.high ?? -1) - (rangeOf(a.people)?.high ?? -1));
  const largest = ordered.filter(({ people }) => rangeOf(people)).slice(0, 5);
  const list = listed(barsOf(largest, reader, (code) => reader.state(code)));
  figure(pdf, { alt: reader.word('where.alt', { list }), height: MAP_HEIGHT }, (_, box) =>
    drawMap(pdf, box, byState, reader),
  );
  pdf.skip(8);
  await table(pdf, {
    columns: [
      { header: reader.word('state'), share: 4 },
      { header: reader.word('people'), share: 4, isNumber: true },
      { header: reader.word('reported'), share: 3, isNumber: true },
    ],
    rows: ordered.map(({ category, people, reported }) => [
      reader.state(category),
      reader.people(people),
      reader.organisations(reported),
    ]),
  });
};

const sexAge: Draw = async (pdf, { bySexAge }, reader) => {
  const people = new Map(bySexAge.map((row) => [row.category, row.people]));
  const cell = (sex: string, age: string) => {
    const shown = people.get(`${sex}:${age}`) ?? null;
    return { range: rangeOf(shown), said: shown ? reader.people(shown) : '–' };
  };
  const oldestFirst = AGES.toSorted(
    (a, b) => Number(a === 'U') - Number(b === 'U') || AGES.indexOf(b) - AGES.indexOf(a),
  );
  const pairs = oldestFirst.map((age) => ({
    name: reader.term('age', age),
    left: cell('F', age),
    right: cell('M', age),
  }));
  const height = 18 + pairs.length * PAIR_HEIGHT;
  const [women, men] = [reader.term('sex', 'F'), reader.term('sex', 'M')];
  const alt = listed(
    pairs.flatMap(({ name, left, right }) => [
      { name: `${women} ${name}`, said: left.said },
      { name: `${men} ${name}`, said: right.said },
    ]),
  );
  const caption = `${reader.word('certain')} –: ${reader.word('none').toLowerCase()}.`;
  heading(pdf, 2, reader.word('sexAge'), figureRoom(pdf, height, caption));
  figure(pdf, { alt, caption, height }, (_, box) => drawPairs(pdf, box, pairs, [women, men]));
  await table(pdf, {
    columns: [
      { header: reader.word('age'), share: 2 },
      ...SEXES.map((sex) => ({ header: reader.term('sex', sex), share: 3, isNumber: true })),
    ],
    rows: AGES.map((age) => [reader.term('age', age), ...SEXES.map((sex) => cell(sex, age).said)]),
  });
};

const disability: Draw = (pdf, { byDisability }, reader) => {
  heading(pdf, 2, reader.word('disability'), 150);
  const bars = barsOf(byDisability, reader, (category) => reader.term('disability', category));
  const caption = reader.word('certain');
  figure(pdf, { alt: listed(bars), caption, height: bars.length * BAR_HEIGHT }, (_, box) => drawBars(pdf, box, bars));
};

const ENOUGH = 0.8;

/** From which period on reports were still coming in: the newest ones with clearly fewer than the best has. */
function partialFrom(cycles: Figures['byCycle']): number {
  const shares = cycles.map(({ reported, owing }) => (owing ? reported / owing : 0));
  return shares.findLastIndex((share) => share >= Math.max(0, ...shares) * ENOUGH) + 1;
}

const trend: Draw = async (pdf, { byCycle }, reader) => {
  const partial = partialFrom(byCycle);
  const points = byCycle.map(({ code, people, reported, owing }, at) => ({
    name: code,
    range: rangeOf(people),
    said: reader.people(people),
    note: reader.word('of', { reported, owing }),
    isPartial: at >= partial,
  }));
  const ranges = points.flatMap(({ range }) => range ?? []);
  heading(pdf, 2, reader.word('trend'), 280);
  if (ranges.length > 1) {
    const { from } = axis(Math.min(...ranges.map(({ low }) => low)), Math.max(...ranges.map(({ high }) => high)));
    const scale = from > 0 ? ` ${reader.word('trend.from', { from })}` : '';
    figure(pdf, { alt: listed(points), caption: reader.word('trend.caption') + scale, height: 210 }, (_, box) =>
      drawTrend(pdf, box, points, reader.count),
    );
  }
  await table(pdf, {
    columns: [
      { header: reader.word('period'), share: 2 },
      { header: reader.word('people'), share: 3, isNumber: true },
      { header: reader.word('reported'), share: 3, isNumber: true },
    ],
    rows: points.map(({ name, said, note }) => [name, said, note]),
  });
};

const STATES = ['onTime', 'late', 'missing', 'pending'] as const;

const timeliness: Draw = async (pdf, { timeliness: rows }, reader) => {
  const sum = (state: (typeof STATES)[number]): number => rows.reduce((all, row) => all + row[state], 0);
  const shown = STATES.filter((state) => state !== 'pending' || sum('pending') > 0);
  heading(pdf, 2, reader.word('timeliness'), 130);
  paragraphs(pdf, `${reader.word('timeliness.caption')}.`, 'quiet');
  await table(pdf, {
    columns: [
      { header: reader.word('area'), share: 4 },
      ...shown.map((state) => ({ header: reader.word(state), share: 2, isNumber: true })),
    ],
    rows: rows.map((row) => [reader.term('area', row.area), ...shown.map((state) => reader.count(row[state]))]),
    total: [reader.word('total'), ...shown.map((state) => reader.count(sum(state)))],
  });
};

export const FIGURE_SECTIONS: readonly Draw[] = [areas, where, sexAge, disability, trend, timeliness];
