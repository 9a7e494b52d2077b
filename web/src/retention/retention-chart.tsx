import type { RetentionYear } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { useMedia } from '../ui/use-media';
import styles from './retention.module.css';
import { retentionTexts } from './retention.texts';

const [WIDE, NARROW, HEIGHT, TOP, FOOT] = [900, 340, 240, 44, 28];
/** As many as a phone has room for. */
const NARROW_YEARS = 6;

/** A bar a year; the running year is not over and looks so. The table below says all of it in words. */
export function RetentionChart({ years, thisYear }: { years: readonly RetentionYear[]; thisYear: number }) {
  const t = useTexts(retentionTexts);
  const { number, signed } = useFormats();
  const isNarrow = useMedia('(max-width: 37.5rem)');
  const [width, shown] = isNarrow ? [NARROW, years.slice(-NARROW_YEARS)] : [WIDE, years];
  const step = width / Math.max(1, shown.length);
  const most = Math.max(1, ...shown.map(({ atEnd }) => atEnd));
  const bar = Math.min(56, step * 0.6);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('chart')}>
      <line x1="0" x2={width} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} className={styles.base} />
      {shown.map(({ year, atEnd, net }, index) => {
        const height = (atEnd / most) * (HEIGHT - TOP - FOOT);
        const [x, y] = [step * (index + 0.5), HEIGHT - FOOT - height];
        return (
          <g key={year}>
            <rect
              x={x - bar / 2}
              y={y}
              width={bar}
              height={height}
              rx="3"
              className={styles.bar}
              data-open={year === thisYear || undefined}
            />
            <text x={x} y={y - 24} className={styles.number}>
              {number(atEnd)}
            </text>
            <text x={x} y={y - 8}>
              {signed(net)}
            </text>
            <text x={x} y={HEIGHT - 8}>
              {year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
