import { useLocation } from 'wouter';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import { useSession } from '../session/session';
import { useTexts } from '../texts/language';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { CycleForm } from './cycle-form';
import { cyclesTexts } from './cycles.texts';
import { proposedQuarter, toCycle, valuesOfQuarter } from './quarters';

export default function NewCyclePage() {
  const t = useTexts(cyclesTexts);
  const say = useToast();
  const [, go] = useLocation();
  const { today } = useSession().coalition;
  const query = api.useQuery('get', '/cycles', { params: { query: { limit: 25 } } });
  return (
    <Page title={t('new.title')} lead={t('new.lead')} back={{ href: '/cycles', label: t('back') }} narrow>
      <Loaded query={query}>
        {({ items }) => {
          const existing = items.map(({ code }) => code);
          return (
            <CycleForm
              initial={valuesOfQuarter(proposedQuarter(today, existing))}
              existing={existing}
              draft="/cycles/new"
              submit={t('new.submit')}
              back="/cycles"
              send={(values) => client.POST('/cycles', { body: toCycle(values) })}
              onSaved={({ id }) => {
                void refresh('/cycles');
                say(t('new.done'));
                go(`/cycles/${id}`);
              }}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
