import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Interaction } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { DayField, Select, TextArea, TextField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { engagementTexts } from './engagement.texts';
import { type InteractionForm, KINDS, toBody, toChanges, toForm } from './interaction-form';

interface InteractionDialogProps {
  memberId: string;
  interaction?: Interaction;
  onClose(): void;
}

export function InteractionDialog({ memberId, interaction, onClose }: InteractionDialogProps) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const { day } = useFormats();
  const say = useToast();
  const { today } = useSession().coalition;
  const id = interaction?.id ?? '';
  const people = useContacts(memberId, interaction);
  const form = useForm<InteractionForm, unknown>({
    initial: toForm(interaction, today),
    draft: interaction ? `/interactions/${id}` : `/members/${memberId}/interactions/new`,
    versioned: interaction && `/interactions/${id}`,
    check: ({ happenedOn, summary }): FieldErrors => ({
      ...(happenedOn ? {} : { happenedOn: t('required') }),
      ...(summary.trim() ? {} : { summary: t('required') }),
    }),
    send: (values, base) =>
      interaction
        ? client.PATCH('/interactions/{id}', { params: { path: { id } }, body: toChanges(values, base) })
        : client.POST('/members/{memberId}/interactions', { params: { path: { memberId } }, body: toBody(values) }),
    onSaved: () => {
      void refresh('/members', '/interactions');
      say(t('interaction.saved'));
      onClose();
    },
  });
  const reread = async () => {
    const options = api.queryOptions('get', '/interactions/{id}', { params: { path: { id } } });
    return toForm(await queryClient.fetchQuery({ ...options, staleTime: 0 }), today);
  };
  const show = (field: keyof InteractionForm, values: InteractionForm): string => {
    if (field === 'kind') return t(`kind.${values.kind}`);
    if (field === 'contactId') return people.find(({ value }) => value === values.contactId)?.label ?? '';
    return /On$/.test(field) && values[field] ? day(values[field]) : values[field];
  };
  return (
    <Dialog title={t(interaction ? 'interaction.edit' : 'interaction.new')} onClose={onClose} wide>
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <RadioGroup
          {...form.field('kind')}
          onChange={(kind) => kind && form.field('kind').onChange(kind)}
          label={t('kind')}
          dense
          options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <Columns>
          <DayField {...form.field('happenedOn')} label={t('happenedOn')} max={today} required />
          <Select {...form.field('contactId')} label={t('contactId')} options={people} empty={t('noContact')} />
        </Columns>
        <TextArea {...form.field('summary')} label={t('summary')} maxLength={5000} required />
        <Columns>
          <DayField {...form.field('followUpOn')} label={t('followUpOn')} optional />
          <TextField {...form.field('followUp')} label={t('followUp')} maxLength={500} optional />
        </Columns>
      </Form>
      <FormConflict form={form} reread={reread} labelOf={(field) => t(field)} show={show} />
    </Dialog>
  );
}

/** Those who are there today, and the one it was with even if they have left. */
function useContacts(memberId: string, interaction?: Interaction) {
  const { data } = api.useQuery('get', '/members/{memberId}/contacts', {
    params: { path: { memberId }, query: { limit: 200 } },
  });
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const was = interaction?.contact;
  return was && !options.some(({ value }) => value === was.id)
    ? [...options, { value: was.id, label: was.name }]
    : options;
}
