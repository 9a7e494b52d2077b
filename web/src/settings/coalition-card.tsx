import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Settings } from '../api/types';
import { useCan } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { changedFields, whole } from '../ui/cleaning';
import { Facts } from '../ui/facts';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { TextField, WholeNumberField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { settingsTexts } from './settings.texts';

const toForm = ({ coalitionName, coalitionShortName, graceDays }: Settings) => ({
  coalitionName,
  coalitionShortName,
  graceDays: String(graceDays),
});
type CoalitionForm = ReturnType<typeof toForm>;

export function CoalitionCard() {
  const t = useTexts(settingsTexts);
  const canWrite = useCan()('settings.write');
  const query = api.useQuery('get', '/settings');
  return (
    <Card title={t('coalition')} lead={canWrite ? undefined : t('readOnly')}>
      <Loaded query={query}>
        {(settings) => (canWrite ? <EditCoalition settings={settings} /> : <Coalition settings={settings} />)}
      </Loaded>
    </Card>
  );
}

function Coalition({ settings }: { settings: Settings }) {
  const t = useTexts(settingsTexts);
  return (
    <Facts
      facts={[
        { label: t('coalitionName'), value: settings.coalitionName },
        { label: t('coalitionShortName'), value: settings.coalitionShortName },
        { label: t('graceDays'), value: t('graceOf', { count: settings.graceDays }) },
        { label: t('timeZone'), value: settings.timeZone },
      ]}
    />
  );
}

function EditCoalition({ settings }: { settings: Settings }) {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const form = useForm<CoalitionForm, unknown>({
    initial: toForm(settings),
    draft: '/settings',
    versioned: '/settings',
    check: (values) => {
      const days = whole(values.graceDays);
      return {
        ...(values.coalitionName.trim() ? {} : { coalitionName: t('required') }),
        ...(values.coalitionShortName.trim() ? {} : { coalitionShortName: t('required') }),
        ...(days !== null && days <= 366 ? {} : { graceDays: t('notDays') }),
      };
    },
    send: async (values, base) => {
      const { graceDays, ...names } = changedFields(base, values);
      const body = { ...names, ...(graceDays === undefined ? {} : { graceDays: whole(graceDays)! }) };
      if (Object.keys(body).length) await client.PATCH('/settings', { body });
    },
    onSaved: () => {
      void refresh('/settings', '/session');
      say(t('saved'));
    },
  });
  const labels = {
    coalitionName: t('coalitionName'),
    coalitionShortName: t('coalitionShortName'),
    graceDays: t('graceDays'),
  };
  return (
    <>
      <Form form={form} submit={common('save')}>
        <Columns>
          <TextField {...form.field('coalitionName')} label={labels.coalitionName} maxLength={200} required />
          <TextField {...form.field('coalitionShortName')} label={labels.coalitionShortName} maxLength={40} required />
        </Columns>
        <Columns>
          <WholeNumberField {...form.field('graceDays')} label={labels.graceDays} hint={t('graceDaysHint')} required />
          <Facts facts={[{ label: t('timeZone'), value: `${settings.timeZone}. ${t('timeZoneHint')}` }]} />
        </Columns>
      </Form>
      <FormConflict
        form={form}
        reread={async () =>
          toForm(await queryClient.fetchQuery({ ...api.queryOptions('get', '/settings'), staleTime: 0 }))
        }
        labelOf={(field) => labels[field]}
        show={(field, values) => values[field]}
      />
    </>
  );
}
