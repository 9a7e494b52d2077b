import { lazy, Suspense } from 'react';
import { AreasCard } from '../overview/areas-card';
import { Hero } from '../overview/hero';
import overview from '../overview/overview.module.css';
import { overviewTexts } from '../overview/overview.texts';
import { TimelinessCard } from '../overview/timeliness-card';
import { TrendCard } from '../overview/trend-card';
import { useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Skeleton } from '../ui/skeleton';
import { Columns } from '../ui/stack';
import { FiguresNotice, useBoardEdition } from './figures-notice';
import { PeopleCard } from './people-card';
import { overviewOf, type PublishedContent } from './publication';
import styles from './publications.module.css';
import { publicationsTexts } from './publications.texts';

/** The outlines of the map are heavy: the figures do not wait for them. */
const WhereCard = lazy(() => import('../overview/where-card').then(({ WhereCard: card }) => ({ default: card })));

/** All that a publication says, drawn as the board’s page draws figures. */
export function PublishedContentView({ content }: { content: PublishedContent }) {
  const t = useTexts(publicationsTexts);
  const words = useTexts(overviewTexts);
  const { language } = useLanguage();
  const figures = overviewOf(content);
  const { introduction, method, definitions, members } = content;
  const boardEdition = useBoardEdition(content);
  return (
    <>
      <FiguresNotice content={content} />
      <Hero overview={figures} />
      {introduction[language] && (
        <Card title={t('introduction')}>
          <Paragraphs texts={introduction[language].split(/\n+/)} />
        </Card>
      )}
      <div className={overview.grid}>
        <Suspense fallback={<Skeleton lines={12} />}>
          <WhereCard states={figures.byState} />
        </Suspense>
        <div className={overview.side}>
          <AreasCard areas={figures.byArea} />
          <TimelinessCard rows={figures.timeliness} />
        </div>
      </div>
      <Columns least="card">
        <PeopleCard title={t('sexAge')} kind="sex_age" rows={content.figures.bySexAge} />
        <PeopleCard title={t('disability')} kind="disability" rows={content.figures.byDisability} />
      </Columns>
      <TrendCard cycles={figures.byCycle} />
      <Card title={t('members')} lead={t('members.lead')}>
        <Names title={t('covered', { count: members.covered.length })} members={members.covered} />
        {members.missing.length > 0 && (
          <Names title={t('missing', { count: members.missing.length })} members={members.missing} />
        )}
      </Card>
      <Card title={t('definitions')}>
        <details className={overview.details}>
          <summary>{t('definitions.open', { count: definitions.length })}</summary>
          <dl className={styles.definitions}>
            {definitions.map(({ code, name, definition }) => (
              <div key={code}>
                <dt>
                  {name[language]} <small>{code}</small>
                </dt>
                <dd>{definition[language]}</dd>
              </div>
            ))}
          </dl>
        </details>
      </Card>
      <Card title={t('method')}>
        <Paragraphs texts={method[language]} />
        {boardEdition && <p className={overview.note}>{boardEdition}.</p>}
        <p className={overview.note}>{words('where.credit')}</p>
      </Card>
    </>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <div className={styles.text}>
      {texts
        .filter((text) => text.trim())
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
    </div>
  );
}

function Names({ title, members }: { title: string; members: readonly { id: string; name: string }[] }) {
  return (
    <details className={overview.details}>
      <summary>{title}</summary>
      <ul className={styles.names}>
        {members.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
