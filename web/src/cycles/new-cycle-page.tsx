import { useLocation } from 'wouter';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { useSession } from '../session/session';
import { useTexts } from '../texts/language';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { CycleForm } from './cycle-form';
import { cyclesTexts } from './cycles.texts';
import { lastEndedQuarter, toCycle, valuesOfQuarter } from './quarters';

export default function NewCyclePage() {
  const t = useTexts(cyclesTexts);
  const say = useToast();
  const [, go] = useLocation();
  const { today } = useSession().coalition;
  return (
    <Page title={t('new.title')} back={{ href: '/cycles', label: t('back') }} narrow>
      <CycleForm
        initial={valuesOfQuarter(lastEndedQuarter(today))}
        submit={t('new.submit')}
        send={(values) => client.POST('/cycles', { body: toCycle(values) })}
        onSaved={({ id }) => {
          void refresh('/cycles');
          say(t('new.done'));
          go(`/cycles/${id}`);
        }}
      />
    </Page>
  );
}
