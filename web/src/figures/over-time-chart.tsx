import type { FiguresTable } from '../api/types';
import { axis } from '../overview/figures';
import { partialFrom } from '../overview/trend';
import { useFormats, useTexts } from '../texts/language';
import chart from '../ui/chart.module.css';
import { useMedia } from '../ui/use-media';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { aimsOf, boundsOfRow, breaksOf, linesOf, type Place, type Point, stepsToPartial } from './over-time';

const [WIDE, NARROW, HEIGHT, LEFT, RIGHT, TOP, FOOT] = [900, 340, 260, 72, 16, 20, 52];

/** A table by period, drawn: what was reported, what was aimed at, and where a definition broke. The table below says all of it. */
export function OverTimeChart({ table }: { table: FiguresTable }) {
  const t = useTexts(figuresTexts);
  const formats = useFormats();
  const isNarrow = useMedia('(max-width: 37.5rem)');
  const width = isNarrow ? NARROW : WIDE; // drawn for its size, so that the words keep theirs
  const { rows, cycles = [] } = table;
  const step = rows.length > 1 ? (width - LEFT - RIGHT) / (rows.length - 1) : 0;
  const partial = partialFrom(rows.map(({ approved, owing }) => ({ reported: approved ?? 0, owing: owing ?? 0 })));
  const places = rows.map((row, index): Place => ({
    code: cycles.find(({ id }) => id === row.category)?.code ?? '',
    x: LEFT + index * step,
    bounds: boundsOfRow(row),
    series: row.series ?? 1,
    target: row.target ?? null,
    isPartial: index >= partial,
  }));
  const lines = linesOf(places);
  if (lines.flat().length < 2) return null;
  const aims = aimsOf(places);
  const values = [
    ...lines.flat().flatMap(({ bounds }) => [bounds.low, bounds.high]),
    ...aims.flat().map(({ target }) => target),
  ];
  const scale = axis(Math.min(...values), Math.max(...values));
  const y = (value: number) => TOP + (1 - (value - scale.from) / (scale.to - scale.from)) * (HEIGHT - TOP - FOOT);
  const path = (points: readonly { x: number; value: number }[]) =>
    points.map(({ x, value }, index) => `${index ? 'L' : 'M'}${x} ${y(value)}`).join('');
  const along = (line: readonly Point[], of: 'low' | 'high') => line.map(({ x, bounds }) => ({ x, value: bounds[of] }));
  const band = (line: readonly Point[]) =>
    `${path(along(line, 'high'))}${path(along(line, 'low').reverse()).replace('M', 'L')}Z`;
  const every = isNarrow ? 3 : 1;
  return (
    <figure className={styles.figure}>
      <svg className={chart.chart} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('chart')}>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className={chart.gridLine} />
            <text x={LEFT - 12} y={y(tick) + 5} textAnchor="end">
              {formats.number(tick)}
            </text>
          </g>
        ))}
        {breaksOf(places).map((x) => (
          <line key={x} x1={x} x2={x} y1={TOP} y2={HEIGHT - FOOT} className={styles.break} />
        ))}
        {stepsToPartial(places).map((pair) => (
          <path key={pair[1].code} d={path(along(pair, 'low'))} className={chart.toPartial} />
        ))}
        {lines.map((line) => (
          <g key={line[0]!.code}>
            <path d={band(line)} className={chart.band} />
            <path d={path(along(line, 'high'))} className={chart.highLine} />
            <path d={path(along(line, 'low'))} className={chart.lowLine} />
            {line.map(({ code, x, bounds, isPartial }) => (
              <circle
                key={code}
                cx={x}
                cy={y(bounds.low)}
                r="4.5"
                className={chart.point}
                data-partial={isPartial || undefined}
              />
            ))}
          </g>
        ))}
        {aims.map((line) => (
          <path
            key={line[0]!.code}
            d={path(line.map(({ x, target }) => ({ x, value: target })))}
            className={styles.aim}
          />
        ))}
        {places.map(({ code, x }, index) =>
          (places.length - 1 - index) % every !== 0 ? null : (
            <text
              key={code}
              x={x}
              y={HEIGHT - 24}
              textAnchor={index === places.length - 1 ? 'end' : index === 0 ? 'start' : 'middle'}
            >
              {code}
            </text>
          ),
        )}
      </svg>
      <figcaption className={styles.note}>
        {[
          scale.from > 0 && t('chart.from', { from: formats.number(scale.from) }),
          partial < rows.length && t('chart.partial'),
          aims.length > 0 && t('chart.aim'),
          breaksOf(places).length > 0 && t('chart.broken'),
          rows.some(({ isRescaled }) => isRescaled) && t('chart.rescaled'),
        ]
          .filter(Boolean)
          .join(' ')}
      </figcaption>
    </figure>
  );
}
