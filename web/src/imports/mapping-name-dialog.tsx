import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { ImportMapping } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { savedMappingsTexts } from './saved-mappings.texts';

export type NewMapping = Pick<ImportMapping, 'kind' | 'columns'>;

/** Asks for a name: of the columns on the page, or of saved ones that have one already. */
export function MappingNameDialog({ mapping, onClose }: { mapping: ImportMapping | NewMapping; onClose(): void }) {
  const t = useTexts(savedMappingsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const isNew = !('id' in mapping);
  const form = useForm<{ name: string }, unknown>({
    initial: { name: isNew ? '' : mapping.name },
    check: ({ name }): FieldErrors => (name.trim() ? {} : { name: t('required') }),
    send: ({ name }) =>
      isNew ? client.POST('/import-mappings', { body: { ...mapping, name } }) : rename(mapping, name),
    onSaved: () => {
      void refresh('/import-mappings');
      say(t('saved'));
      onClose();
    },
  });
  return (
    <Dialog title={t(isNew ? 'save.title' : 'rename.title')} onClose={onClose}>
      {isNew && <p>{t('save.lead')}</p>}
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextField
          {...form.field('name')}
          label={t('name')}
          hint={t('nameHint')}
          maxLength={100}
          autoComplete="off"
          required
        />
      </Form>
    </Dialog>
  );
}

function rename({ id, version }: ImportMapping, name: string) {
  etags.know(`/import-mappings/${id}`, version);
  return client.PATCH('/import-mappings/{id}', { params: { path: { id } }, body: { name } });
}
