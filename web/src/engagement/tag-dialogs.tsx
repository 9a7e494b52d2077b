import { api, client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { Tag } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { Select, TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { engagementTexts } from './engagement.texts';

export const staleTags = () => refresh('/tags', '/members');

/** A new tag, or another name for one. */
export function TagDialog({ tag, onClose }: { tag?: Tag; onClose(): void }) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const form = useForm<{ name: string }, unknown>({
    initial: { name: tag?.name ?? '' },
    check: ({ name }): FieldErrors => (name.trim() ? {} : { name: t('required') }),
    send: (body) => {
      if (!tag) return client.POST('/tags', { body });
      etags.know(`/tags/${tag.id}`, tag.version);
      return client.PATCH('/tags/{id}', { params: { path: { id: tag.id } }, body });
    },
    onSaved: () => {
      void staleTags();
      say(t('tagsPage.saved'));
      onClose();
    },
  });
  return (
    <Dialog title={t(tag ? 'tagsPage.rename' : 'tagsPage.new')} onClose={onClose}>
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextField {...form.field('name')} label={t('tagsPage.name')} maxLength={60} autoComplete="off" required />
      </Form>
    </Dialog>
  );
}

export function MergeTagDialog({ tag, onClose }: { tag: Tag; onClose(): void }) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const all = api.useQuery('get', '/tags', { params: { query: { limit: 200 } } }).data?.items ?? [];
  const form = useForm<{ into: string }, unknown>({
    initial: { into: '' },
    check: ({ into }): FieldErrors => (into ? {} : { into: t('merge.choose') }),
    send: (body) => client.POST('/tags/{id}/merging', { params: { path: { id: tag.id } }, body }),
    onSaved: () => {
      void staleTags();
      say(t('merge.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('merge.title', { name: tag.name })} onClose={onClose}>
      <p>{t('merge.lead')}</p>
      <Form
        form={form}
        danger
        submit={t('merge.submit')}
        actions={<Button onClick={onClose}>{common('cancel')}</Button>}
      >
        <Select
          {...form.field('into')}
          label={t('merge.into')}
          options={all.filter(({ id }) => id !== tag.id).map(({ id, name }) => ({ value: id, label: name }))}
          empty={t('merge.choose')}
        />
      </Form>
    </Dialog>
  );
}
