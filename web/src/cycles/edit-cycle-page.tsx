import { useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import { useTexts } from '../texts/language';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { CycleForm } from './cycle-form';
import { cyclesTexts } from './cycles.texts';
import { toCycle, valuesOfCycle } from './quarters';

const cycleQuery = (id: string) => api.queryOptions('get', '/cycles/{id}', { params: { path: { id } } });

/** Before it is opened; afterwards the API refuses, and says so. */
export default function EditCyclePage() {
  const t = useTexts(cyclesTexts);
  const say = useToast();
  const [, go] = useLocation();
  const { id = '' } = useParams<{ id: string }>();
  const path = { path: { id } };
  const query = api.useQuery('get', '/cycles/{id}', { params: path });
  return (
    <Loaded query={query}>
      {(cycle) => (
        <Page title={t('edit.title', { code: cycle.code })} back={{ href: `/cycles/${id}`, label: cycle.code }} narrow>
          <CycleForm
            initial={valuesOfCycle(cycle)}
            draft={`/cycles/${id}`}
            versioned={`/cycles/${id}`}
            reread={async () => valuesOfCycle(await queryClient.fetchQuery({ ...cycleQuery(id), staleTime: 0 }))}
            back={`/cycles/${id}`}
            submit={t('edit.submit')}
            send={(values) => client.PATCH('/cycles/{id}', { params: path, body: toCycle(values, cycle.kind) })}
            onSaved={() => {
              void refresh('/cycles');
              say(t('edit.done'));
              go(`/cycles/${id}`);
            }}
          />
        </Page>
      )}
    </Loaded>
  );
}
