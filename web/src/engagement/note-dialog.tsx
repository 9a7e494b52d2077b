import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Note } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { TextArea } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { engagementTexts } from './engagement.texts';

interface NoteForm {
  text: string;
  isPinned: boolean;
}
const toForm = (note?: Note): NoteForm => ({ text: note?.text ?? '', isPinned: note?.isPinned ?? false });

export function NoteDialog({ memberId, note, onClose }: { memberId: string; note?: Note; onClose(): void }) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const id = note?.id ?? '';
  const form = useForm<NoteForm, unknown>({
    initial: toForm(note),
    draft: note ? `/notes/${id}` : `/members/${memberId}/notes/new`,
    versioned: note && `/notes/${id}`,
    check: ({ text }): FieldErrors => (text.trim() ? {} : { text: t('required') }),
    send: (body) =>
      note
        ? client.PATCH('/notes/{id}', { params: { path: { id } }, body })
        : client.POST('/members/{memberId}/notes', { params: { path: { memberId } }, body }),
    onSaved: () => {
      void refresh('/members', '/notes');
      say(t('note.saved'));
      onClose();
    },
  });
  const reread = async () => {
    const options = api.queryOptions('get', '/notes/{id}', { params: { path: { id } } });
    return toForm(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
  };
  return (
    <Dialog title={t(note ? 'note.edit' : 'note.new')} onClose={onClose} wide>
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextArea {...form.field('text')} label={t('note.text')} rows={6} maxLength={5000} required />
        <Checkbox {...form.field('isPinned')} label={t('note.isPinned')} />
      </Form>
      <FormConflict
        form={form}
        reread={reread}
        labelOf={(field) => t(`note.${field}`)}
        show={(field, values) => (field === 'text' ? values.text : common(values.isPinned ? 'yes' : 'no'))}
      />
    </Dialog>
  );
}
