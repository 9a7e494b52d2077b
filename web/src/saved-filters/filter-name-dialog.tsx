import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { SavedFilter } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { savedFiltersTexts } from './saved-filters.texts';

/** Asks for a name: of what is on the page now, or of a filter that has one already. */
export function FilterNameDialog({ filter, onClose }: { filter: SavedFilter | NewFilter; onClose(): void }) {
  const t = useTexts(savedFiltersTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const isNew = !('id' in filter);
  const form = useForm<{ name: string }, unknown>({
    initial: { name: isNew ? '' : filter.name },
    check: ({ name }): FieldErrors => (name.trim() ? {} : { name: t('required') }),
    send: ({ name }) => (isNew ? client.POST('/saved-filters', { body: { ...filter, name } }) : rename(filter, name)),
    onSaved: () => {
      void refresh('/saved-filters');
      say(t('saved'));
      onClose();
    },
  });
  return (
    <Dialog title={t(isNew ? 'save.title' : 'rename.title')} onClose={onClose}>
      {isNew && <p>{t('save.lead')}</p>}
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextField {...form.field('name')} label={t('name')} maxLength={60} autoComplete="off" required />
      </Form>
    </Dialog>
  );
}

export type NewFilter = Pick<SavedFilter, 'page' | 'query'>;

function rename({ id, version }: SavedFilter, name: string) {
  etags.know(`/saved-filters/${id}`, version);
  return client.PATCH('/saved-filters/{id}', { params: { path: { id } }, body: { name } });
}
