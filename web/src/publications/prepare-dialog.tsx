import { useLocation } from 'wouter';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { Select } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { useForm } from '../ui/use-form';
import type { Publication } from './publication';
import { publicationsTexts } from './publications.texts';

export function PrepareDialog({ onClose }: { onClose(): void }) {
  const t = useTexts(publicationsTexts);
  const query = api.useQuery('get', '/cycles', { params: { query: { limit: 200 } } });
  return (
    <Dialog title={t('prepare')} onClose={onClose}>
      <p>{t('prepare.lead')}</p>
      <Loaded query={query} lines={2}>
        {({ items }) => <PrepareForm cycles={items.filter(({ openedAt }) => openedAt !== null)} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

interface CycleChoice {
  id: string;
  nameEs: string;
  nameEn: string;
}

function PrepareForm({ cycles, onClose }: { cycles: readonly CycleChoice[]; onClose(): void }) {
  const t = useTexts(publicationsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const form = useForm<{ cycleId: string }, { data?: Publication }>({
    initial: { cycleId: '' },
    check: ({ cycleId }): Record<string, string> => (cycleId ? {} : { cycleId: t('cycle.required') }),
    send: ({ cycleId }) => client.POST('/publications', { body: { cycleId } }),
    onSaved: ({ data }) => {
      void refresh('/publications');
      if (data) go(`/publications/${data.id}/edit`);
    },
  });
  return (
    <Form form={form} submit={t('prepare.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
      <Select
        {...form.field('cycleId')}
        label={t('cycle')}
        empty={t('cycle.choose')}
        options={cycles.map(({ id, nameEs, nameEn }) => ({ value: id, label: language === 'es' ? nameEs : nameEn }))}
        required
      />
    </Form>
  );
}
