import type { Report } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { StatusPill } from '../ui/status-pill';
import { VisuallyHidden } from '../ui/visually-hidden';
import { compareTexts } from './compare.texts';
import styles from './compared.module.css';
import type { Previous } from './previous';
import { countWords, type Paragraph, type Piece, wordsDifference } from './words-difference';

const KINDS = ['same', 'changed', 'new', 'gone'] as const;

/** What the organisation writes beside what it wrote before: what was kept, changed, added and left out. */
export function NarrativeSince({ report, previous }: { report: Report; previous: Previous }) {
  const t = useTexts(compareTexts);
  const { list } = useFormats();
  const cycle = previous.cycle.code;
  const { narrative: now, narrativeLanguage } = report;
  const before = previous.narrative;
  if (!before) return <p className={styles.quiet}>{t('words.none', { cycle })}</p>;
  if (!now) return <Before previous={previous} />;
  if (narrativeLanguage !== previous.narrativeLanguage)
    return (
      <>
        <p className={styles.quiet}>{t('words.language', { cycle })}</p>
        <Before previous={previous} />
      </>
    );
  const paragraphs = wordsDifference(before, now);
  const countOf = (kind: Paragraph['kind']) => paragraphs.filter((paragraph) => paragraph.kind === kind).length;
  if (countOf('same') === paragraphs.length) return <StatusPill tone="warn">{t('words.copied', { cycle })}</StatusPill>;
  if (countOf('same') + countOf('changed') === 0)
    return (
      <>
        <p className={styles.quiet}>{t('words.anew', { cycle })}</p>
        <Count now={now} before={before} cycle={cycle} />
        <Before previous={previous} />
      </>
    );
  const changes = KINDS.filter((kind) => countOf(kind) > 0).map((kind) =>
    t(`paragraphs.${kind}`, { count: countOf(kind) }),
  );
  return (
    <details className={styles.fold}>
      <summary>{t('words.difference', { cycle, changes: list(changes) })}</summary>
      <Count now={now} before={before} cycle={cycle} />
      <div className={styles.difference} lang={narrativeLanguage ?? undefined}>
        {paragraphs.map(({ kind, pieces }, index) => (
          <p key={index} data-kind={kind}>
            {pieces.map((piece, place) => (
              <Said key={place} piece={piece} />
            ))}
          </p>
        ))}
      </div>
    </details>
  );
}

function Said({ piece: { kind, text } }: { piece: Piece }) {
  const t = useTexts(compareTexts);
  if (kind === 'same') return <>{text} </>;
  const Tag = kind === 'gone' ? 'del' : 'ins';
  return (
    <>
      <Tag>
        <VisuallyHidden>{t(`piece.${kind}`)}</VisuallyHidden>
        {text}
      </Tag>{' '}
    </>
  );
}

function Count({ now, before, cycle }: { now: string; before: string; cycle: string }) {
  const t = useTexts(compareTexts);
  const { number, signed } = useFormats();
  const [is, was] = [countWords(now), countWords(before)];
  return (
    <p className={styles.quiet}>
      {t('words.count', { cycle, now: number(is), before: number(was), change: signed(is - was) })}
    </p>
  );
}

function Before({ previous: { cycle, narrative, narrativeLanguage } }: { previous: Previous }) {
  const t = useTexts(compareTexts);
  return (
    <details className={styles.fold}>
      <summary>{t('words.before', { cycle: cycle.code })}</summary>
      <p className={styles.before} lang={narrativeLanguage ?? undefined}>
        {narrative}
      </p>
    </details>
  );
}
