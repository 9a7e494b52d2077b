import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { useMedia } from '../ui/use-media';
import { axis, type Bounds, boundsOf, isSuppressed } from './figures';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';

const [WIDE, NARROW, HEIGHT, LEFT, RIGHT, TOP, FOOT] = [900, 340, 260, 66, 12, 24, 54];

interface Point extends Bounds {
  code: string;
  x: number;
}

/** The range over time. A period without a figure is a gap in the line, never a zero. */
export function TrendCard({ cycles }: { cycles: Overview['byCycle'] }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const isNarrow = useMedia('(max-width: 37.5rem)');
  const width = isNarrow ? NARROW : WIDE; // drawn for its size, so that the words keep theirs
  const step = cycles.length > 1 ? (width - LEFT - RIGHT) / (cycles.length - 1) : 0;
  const places = cycles.map(({ code, people, reported, owing }, index) => ({
    of: t('ofMembers', { reported, owing }),
    code,
    x: LEFT + index * step,
    bounds: boundsOf(people),
  }));
  const points: Point[] = places.flatMap(({ code, x, bounds }) => (bounds ? [{ code, x, ...bounds }] : []));
  const scale = axis(Math.min(...points.map(({ low }) => low)), Math.max(...points.map(({ high }) => high)));
  const y = (value: number) => TOP + (1 - (value - scale.from) / (scale.to - scale.from)) * (HEIGHT - TOP - FOOT);
  const line = (of: 'low' | 'high') =>
    points.map((point, index) => `${index ? 'L' : 'M'}${point.x} ${y(point[of])}`).join('');
  const band = `${line('high')}${[...points]
    .reverse()
    .map((point) => `L${point.x} ${y(point.low)}`)
    .join('')}Z`;
  return (
    <Card
      title={t('trend')}
      lead={`${t('trend.lead')}${scale.from > 0 ? ` ${t('trend.from', { from: formats.number(scale.from) })}` : ''}`}
    >
      {points.length > 1 && (
        <svg className={styles.trend} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('trend.lead')}>
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className={styles.gridLine} />
              <text x={LEFT - 12} y={y(tick) + 5} textAnchor="end">
                {formats.number(tick)}
              </text>
            </g>
          ))}
          <path d={band} className={styles.band} />
          <path d={line('high')} className={styles.highLine} />
          <path d={line('low')} className={styles.lowLine} />
          {points.map(({ code, x, low }) => (
            <circle key={code} cx={x} cy={y(low)} r="4.5" className={styles.point} />
          ))}
          {places.map(({ code, x, of }, index) =>
            isNarrow && (places.length - 1 - index) % 3 !== 0 ? null : (
              <text
                key={code}
                x={x}
                y={HEIGHT - 28}
                textAnchor={index === places.length - 1 ? 'end' : index === 0 ? 'start' : 'middle'}
              >
                {code}
                <tspan x={x} dy="20" className={styles.tickNote}>
                  {of}
                </tspan>
              </text>
            ),
          )}
        </svg>
      )}
      <details className={styles.details} open={points.length < 2}>
        <summary>{t('table')}</summary>
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">{t('period')}</th>
              <th scope="col" className={styles.number}>
                {t('people')}
              </th>
              <th scope="col" className={styles.number}>
                {t('reported')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cycles.map(({ code, people, reported, owing }) => {
              const bounds = boundsOf(people);
              return (
                <tr key={code}>
                  <th scope="row">{code}</th>
                  <td className={styles.number}>
                    {bounds ? formats.range(bounds) : t(isSuppressed(people) ? 'suppressed' : 'none')}
                  </td>
                  <td className={styles.number}>{t('ofMembers', { reported, owing })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </Card>
  );
}
