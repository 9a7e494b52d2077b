import { useFormats, useTexts } from '../texts/language';
import chart from '../ui/chart.module.css';
import { useMedia } from '../ui/use-media';
import { axis, boundsOf } from './figures';
import type { Overview } from './overview';
import { overviewTexts } from './overview.texts';
import { partialFrom, type Place, type Point, pointsOf, runsOf, stepsToPartial } from './trend';

const [WIDE, NARROW, HEIGHT, LEFT, RIGHT, TOP, FOOT] = [900, 340, 260, 66, 12, 24, 54];

/** The axis that a chart of these periods has. */
export function axisOf(cycles: Overview['byCycle']) {
  const bounds = cycles.flatMap(({ people }) => boundsOf(people) ?? []);
  return axis(Math.min(...bounds.map(({ low }) => low)), Math.max(...bounds.map(({ high }) => high)));
}

/** The range over time: the lowest as a line, the highest dashed, what lies between as a band. */
export function TrendChart({ cycles }: { cycles: Overview['byCycle'] }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const isNarrow = useMedia('(max-width: 37.5rem)');
  const width = isNarrow ? NARROW : WIDE; // drawn for its size, so that the words keep theirs
  const step = cycles.length > 1 ? (width - LEFT - RIGHT) / (cycles.length - 1) : 0;
  const partial = partialFrom(cycles);
  const places: Place[] = cycles.map(({ code, people }, index) => ({
    code,
    x: LEFT + index * step,
    bounds: boundsOf(people),
    isPartial: index >= partial,
  }));
  const scale = axisOf(cycles);
  const y = (value: number) => TOP + (1 - (value - scale.from) / (scale.to - scale.from)) * (HEIGHT - TOP - FOOT);
  const line = (points: readonly Point[], of: 'low' | 'high') =>
    points.map(({ x, bounds }, index) => `${index ? 'L' : 'M'}${x} ${y(bounds[of])}`).join('');
  const band = (points: readonly Point[]) =>
    `${line(points, 'high')}${line([...points].reverse(), 'low').replace('M', 'L')}Z`;
  return (
    <svg className={chart.chart} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('trend.lead')}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className={chart.gridLine} />
          <text x={LEFT - 12} y={y(tick) + 5} textAnchor="end">
            {formats.number(tick)}
          </text>
        </g>
      ))}
      {runsOf(places).map((run) => (
        <g key={run[0]?.code}>
          <path d={band(run)} className={chart.band} />
          <path d={line(run, 'high')} className={chart.highLine} />
          <path d={line(run, 'low')} className={chart.lowLine} />
        </g>
      ))}
      {stepsToPartial(places).map((pair) => (
        <path key={pair[1].code} d={line(pair, 'low')} className={chart.toPartial} />
      ))}
      {pointsOf(places).map(({ code, x, bounds, isPartial }) => (
        <circle
          key={code}
          cx={x}
          cy={y(bounds.low)}
          r="4.5"
          className={chart.point}
          data-partial={isPartial || undefined}
        />
      ))}
      {cycles.map(({ code, reported, owing }, index) =>
        isNarrow && (cycles.length - 1 - index) % 3 !== 0 ? null : (
          <text
            key={code}
            x={LEFT + index * step}
            y={HEIGHT - 28}
            textAnchor={index === cycles.length - 1 ? 'end' : index === 0 ? 'start' : 'middle'}
          >
            {code}
            <tspan x={LEFT + index * step} dy="20" className={chart.tickNote}>
              {t('ofMembers', { reported, owing })}
            </tspan>
          </text>
        ),
      )}
    </svg>
  );
}
