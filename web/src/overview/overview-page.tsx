import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import { useCan } from '../session/session';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { useSession } from '../session/session';
import { Button, ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import { DayBox } from '../ui/filter-bar';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Skeleton } from '../ui/skeleton';
import { useFilters } from '../ui/use-filters';
import { AreasCard } from './areas-card';
import { CycleSwitch } from './cycle-switch';
import { Hero } from './hero';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';
import { TimelinessCard } from './timeliness-card';
import { TrendCard } from './trend-card';
import { WhereCard } from './where-card';

const MembersCard = lazy(() => import('./members-card'));

/** The board's page: one large honest figure first, then where, for whom, how punctually and over time. */
export default function OverviewPage() {
  const [params] = useSearchParams();
  const cycle = params.get('cycle') ?? undefined;
  const asOf = params.get('asOf') ?? undefined;
  const query = api.useQuery(
    'get',
    '/insights/overview',
    { params: { query: { ...(cycle && { cycle }), ...(asOf && { asOf }) } } },
    { placeholderData: (before) => before },
  );
  const isWithoutCycle = query.error !== null && asProblem(query.error).code === 'no-cycle-yet';
  if (isWithoutCycle) return <NoCycleYet />;
  return (
    <Loaded query={query} lines={10}>
      {(overview) => (overview.cycle ? <Figures overview={overview} cycle={overview.cycle} /> : <NoCycleYet />)}
    </Loaded>
  );
}

function NoCycleYet() {
  const t = useTexts(overviewTexts);
  return (
    <Page title={t('people')}>
      <Empty icon="members" title={t('empty.title')}>
        {t('empty.text')}
      </Empty>
    </Page>
  );
}

function Figures({ overview, cycle }: { overview: Overview; cycle: NonNullable<Overview['cycle']> }) {
  const t = useTexts(overviewTexts);
  const { language } = useLanguage();
  const filters = useFilters(['cycle', 'asOf', 'area', 'state']);
  const { today } = useSession().coalition;
  const can = useCan();
  const name = language === 'es' ? cycle.nameEs : cycle.nameEn;
  return (
    <Page
      title={t('title', { cycle: name.charAt(0).toLowerCase() + name.slice(1) })}
      lead={<Standing overview={overview} asOf={filters.one('asOf')} />}
      actions={
        <>
          {can('insights.read-unprotected') && <ButtonLink href="/figures">{t('figures')}</ButtonLink>}
          <DayBox
            label={t('asOf.day')}
            value={filters.one('asOf') || today}
            onChange={(day) => filters.set('asOf', day === today ? '' : day)}
          />
          {filters.one('asOf') && <Button onClick={() => filters.set('asOf', '')}>{t('asOf.today')}</Button>}
          <CycleSwitch cycles={overview.cycles} current={cycle.id} />
        </>
      }
    >
      <Hero overview={overview} />
      <div className={styles.wide}>
        <WhereCard
          states={overview.byState}
          step={{
            chosen: filters.one('state') || null,
            choose: (state) => filters.set('state', state),
            hrefOf: (state) => hrefWith('state', state),
          }}
        />
      </div>
      <div className={styles.pair}>
        <AreasCard areas={overview.byArea} hrefOf={(area) => hrefWith('area', area)} />
        <TimelinessCard rows={overview.timeliness} />
      </div>
      <TrendCard cycles={overview.byCycle} />
      <div id="members" className={styles.anchor}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <MembersCard overview={overview} cycle={cycle.id} />
        </Suspense>
      </div>
      <p className={styles.note}>
        {t(can('insights.read-unprotected') ? 'unprotected' : 'protection')} {t('where.credit')}
      </p>
    </Page>
  );
}

/** This page with a step down chosen; the rest of the address stays. */
function hrefWith(name: 'area' | 'state', value: string): string {
  const params = new URLSearchParams(location.search);
  params.set(name, value);
  return `/overview?${params}#members`;
}

/** Of which day the figures are; to the board, in which edition it sees them. */
function Standing({ overview, asOf }: { overview: Overview; asOf: string }) {
  const t = useTexts(overviewTexts);
  const can = useCan();
  const formats = useFormats();
  const { edition } = overview;
  if (edition) return t('asOf.edition', { number: edition.number, day: formats.dayOf(edition.cutAt) });
  if (asOf && !can('insights.read-unprotected')) return t('asOf.none', { day: formats.day(asOf) });
  return t('asOf', { day: asOf ? formats.day(asOf) : formats.dayOf(overview.asOf) });
}
