import { useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { compareTexts } from './compare.texts';
import { FigureValue } from './figure-value';
import { figuresTexts } from './figures.texts';
import type { Previous } from './previous';
import styles from './review.module.css';

/** A figure that stood in the report before and is missing now would otherwise go unseen. */
export function DroppedCard({ previous: { cycle, dropped } }: { previous: Previous }) {
  const t = useTexts(compareTexts);
  const inFigures = useTexts(figuresTexts);
  const { language } = useLanguage();
  if (dropped.length === 0) return null;
  return (
    <Card title={t('dropped.title', { cycle: cycle.code })}>
      <ul className={styles.list}>
        {dropped.map(({ programName, code, nameEs, nameEn, before }) => (
          <li key={`${programName} ${code}`}>
            {t('dropped.of', {
              indicator: language === 'es' ? nameEs : nameEn,
              program: programName ?? inFigures('member'),
            })}
            : <FigureValue figure={before} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
