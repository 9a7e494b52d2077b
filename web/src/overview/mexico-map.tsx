import { useId } from 'react';
import { useTexts } from '../texts/language';
import { boundsOf, classOf, isSuppressed } from './figures';
import { CENTRE, OUTLINES, WHOLE } from './mexico';
import styles from './map.module.css';
import type { Overview } from './overview';
import { overviewTexts } from './overview.texts';

interface MapProps {
  states: Overview['byState'];
  limits: readonly number[];
  chosen: string | null;
  choose: (code: string) => void;
}

/** The whole country, and the small central states once more, enlarged. Screen readers and keyboards have the table below. */
export function MexicoMap(props: MapProps) {
  const t = useTexts(overviewTexts);
  return (
    <div className={styles.maps}>
      <Outlines {...props} viewBox={WHOLE} label={t('where.map')} />
      <figure className={styles.inset}>
        <Outlines {...props} viewBox={CENTRE} label={t('where.central')} />
        <figcaption>{t('where.central')}</figcaption>
      </figure>
    </div>
  );
}

function Outlines({ states, limits, chosen, choose, viewBox, label }: MapProps & { viewBox: string; label: string }) {
  const classes = new Map(states.map(({ state, people }) => [state, classNameOf(people, limits)]));
  // The chosen outline is drawn last, so that its line lies above its neighbours'.
  const ordered = [...OUTLINES].sort((a, b) => Number(a.code === chosen) - Number(b.code === chosen));
  const hatch = useId();
  const unit = Number(viewBox.split(' ')[2]) / 150;
  return (
    <svg viewBox={viewBox} role="img" aria-label={label} className={styles.map}>
      <pattern
        id={hatch}
        className={styles.hatch}
        width="1"
        height="1"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${unit}) rotate(45)`}
      >
        <rect width="1" height="1" />
        <line x1="0.5" x2="0.5" y2="1" />
      </pattern>
      {ordered.map(({ code, name, path }) => (
        <path
          key={code}
          d={path}
          data-class={classes.get(code) ?? 'none'}
          fill={`url(#${hatch})`}
          data-chosen={code === chosen || undefined}
          onClick={() => choose(code)}
        >
          <title>{name}</title>
        </path>
      ))}
    </svg>
  );
}

function classNameOf(people: Overview['byState'][number]['people'], limits: readonly number[]): string {
  if (isSuppressed(people)) return 'suppressed';
  const bounds = boundsOf(people);
  return bounds && bounds.high > 0 ? String(Math.max(0, classOf(bounds.high, limits))) : 'none';
}
