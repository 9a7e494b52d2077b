import { api } from '../api/client';
import { useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { DayField, Select } from '../ui/inputs';
import { STATES } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { periodsBetween } from './periods';
import { BY, type Question } from './use-question';

const AREAS = ['children', 'disability', 'families'] as const;

/** What to look at: each choice stands in the address. */
export function FiguresFilters({ question: { by, chosen, filters } }: { question: Question }) {
  const t = useTexts(figuresTexts);
  const terms = useTexts(termsTexts);
  const { language } = useLanguage();
  const inOwn = (one: { nameEs: string; nameEn: string }) => (language === 'es' ? one.nameEs : one.nameEn);
  const indicators = api.useQuery('get', '/indicators', { params: { query: { limit: 200 } } }).data?.items ?? [];
  const cycles = api.useQuery('get', '/cycles', { params: { query: { limit: 200 } } }).data?.items ?? [];
  const opened = cycles.filter(({ openedAt }) => openedAt !== null);
  const periods = opened.filter(({ id }) => chosen.cycle.includes(id));
  const [until, since] = [periods[0]?.id ?? '', periods.length > 1 ? periods.at(-1)!.id : ''];
  const choose = (from: string, to: string) => filters.set('cycle', periodsBetween(opened, from, to, by === 'cycle'));
  const ofPeriods = opened.map((each) => ({ value: each.id, label: inOwn(each) }));
  const bound = (name: Parameters<typeof filters.set>[0], value: string) => ({
    name,
    value,
    onChange: (next: string) => filters.set(name, next),
  });
  return (
    <Card title={t('ask')}>
      <div className={styles.filters}>
        <Select
          label={t('by')}
          {...bound('by', by)}
          options={BY.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
        {by !== 'indicator' && (
          <Select
            label={t('what')}
            {...bound('indicator', chosen.indicator)}
            empty={t('people')}
            options={indicators.map((each) => ({ value: each.code, label: `${each.code} ${inOwn(each)}` }))}
          />
        )}
        <Select
          label={t('since')}
          name="since"
          value={since}
          onChange={(next) => choose(next, until)}
          empty={t(by === 'cycle' ? 'since.some' : 'since.one')}
          options={ofPeriods}
        />
        <Select
          label={t('until')}
          name="until"
          value={until}
          onChange={(next) => choose(since, next)}
          empty={t('until.newest')}
          options={ofPeriods}
        />
        <Select
          label={t('area')}
          {...bound('area', chosen.area)}
          empty={t('any')}
          options={AREAS.map((value) => ({ value, label: terms(`area.${value}`) }))}
        />
        {by !== 'sex_age' && by !== 'disability' && (
          <Select
            label={t('state')}
            {...bound('state', chosen.state)}
            empty={t('anyState')}
            options={STATES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        {by === 'cycle' && (
          <Select
            label={t('members')}
            {...bound('members', chosen.members)}
            empty={t('members.all')}
            options={[{ value: 'same', label: t('members.same') }]}
          />
        )}
        <Select
          label={t('as')}
          {...bound('as', chosen.as)}
          empty={t('as.restated')}
          options={[{ value: 'first', label: t('as.first') }]}
        />
        <DayField label={t('asOf')} optional {...bound('asOf', chosen.asOf)} />
      </div>
    </Card>
  );
}
