import { useSearchParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import { useCan } from '../session/session';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { AreasCard } from './areas-card';
import { CycleSwitch } from './cycle-switch';
import { Hero } from './hero';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';
import { TimelinessCard } from './timeliness-card';
import { TrendCard } from './trend-card';
import { WhereCard } from './where-card';

/** The board's page: one large honest figure first, then where, for whom, how punctually and over time. */
export default function OverviewPage() {
  const [params] = useSearchParams();
  const cycle = params.get('cycle') ?? undefined;
  const query = api.useQuery(
    'get',
    '/insights/overview',
    { params: { query: cycle ? { cycle } : {} } },
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
  const formats = useFormats();
  const { language } = useLanguage();
  const can = useCan();
  const name = language === 'es' ? cycle.nameEs : cycle.nameEn;
  return (
    <Page
      title={t('title', { cycle: name.charAt(0).toLowerCase() + name.slice(1) })}
      lead={t('asOf', { day: formats.dayOf(overview.asOf) })}
      actions={
        <>
          {can('insights.read-unprotected') && <ButtonLink href="/figures">{t('figures')}</ButtonLink>}
          <CycleSwitch cycles={overview.cycles} current={cycle.id} />
        </>
      }
    >
      <Hero overview={overview} />
      <div className={styles.grid}>
        <WhereCard states={overview.byState} />
        <div className={styles.side}>
          <AreasCard areas={overview.byArea} />
          <TimelinessCard rows={overview.timeliness} />
        </div>
      </div>
      <TrendCard cycles={overview.byCycle} />
      <p className={styles.note}>
        {t(can('insights.read-unprotected') ? 'unprotected' : 'protection')} {t('where.credit')}
      </p>
    </Page>
  );
}
