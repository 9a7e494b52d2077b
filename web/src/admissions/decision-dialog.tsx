import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Member, Period } from '../api/types';
import { duesTexts } from '../dues/dues.texts';
import { useTermWords } from '../dues/use-term-words';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, Select, TextArea, TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { admissionsTexts } from './admissions.texts';
import {
  type DecisionForm,
  decisionOn,
  NEEDS_REASON,
  type SimpleKind,
  toLeaving,
  toReinstatement,
  toRenewal,
  toSuspension,
} from './decision-form';

interface DecisionDialogProps {
  kind: SimpleKind;
  member: Member;
  periods: readonly Period[];
  onClose(): void;
}

/** Where the form has what the API calls otherwise. */
const PLACES: Readonly<Record<string, string>> = { '/term/to': 'termEndsOn', '/term/categoryId': 'categoryId' };

/** A decision about the membership, with its reason and the board's minute. */
export function DecisionDialog({ kind, member, periods, onClose }: DecisionDialogProps) {
  const t = useTexts(admissionsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const dues = useTexts(duesTexts);
  const { nameOf, amount } = useTermWords();
  const categories = api.useQuery('get', '/categories', {}, { enabled: kind === 'renewal' });
  const offered = categories.data?.items.filter(({ isRetired }) => !isRetired) ?? [];
  const { today } = useSession().coalition;
  const needsReason = NEEDS_REASON.includes(kind);
  const form = useForm({
    initial: decisionOn(today, periods),
    check: ({ on, reason, categoryId, termEndsOn }): FieldErrors => ({
      ...(categoryId && !termEndsOn ? { termEndsOn: dues('admission.needsEnd') } : {}),
      ...(kind !== 'renewal' && !on ? { on: t('required') } : {}),
      ...(needsReason && !reason.trim() ? { reason: t('required') } : {}),
    }),
    place: ({ pointer }) => PLACES[pointer],
    send: (values) => send(kind, member.id, values),
    onSaved: () => {
      void refresh('/members', '/terms');
      say(t(`${kind}.done`));
      onClose();
    },
  });
  return (
    <Dialog title={t(`${kind}.title`, { name: member.name })} onClose={onClose}>
      <p>{t(`${kind}.lead`)}</p>
      <Form
        form={form}
        danger={kind === 'suspension' || kind === 'resignation'}
        submit={t(`do.${kind}`)}
        actions={<Button onClick={onClose}>{common('cancel')}</Button>}
      >
        {kind === 'renewal' ? (
          <>
            <DayField
              {...form.field('termEndsOn')}
              label={t('renewal.termEndsOn')}
              hint={t('renewal.termHint')}
              optional
            />
            <DayField {...form.field('from')} label={t('renewal.from')} hint={t('renewal.fromHint')} optional />
            {offered.length > 0 && (
              <Select
                {...form.field('categoryId')}
                label={dues('renewal.term')}
                options={offered.map((each) => ({ value: each.id, label: `${nameOf(each)} · ${amount(each)}` }))}
                empty={dues('admission.noTerm')}
              />
            )}
          </>
        ) : (
          <DayField {...form.field('on')} label={t(`${kind}.on`)} required />
        )}
        {kind === 'suspension' && (
          <DayField {...form.field('until')} label={t('suspension.until')} hint={t('suspension.untilHint')} optional />
        )}
        <TextArea
          {...form.field('reason')}
          label={t(needsReason ? 'whyNeeded' : 'reason')}
          rows={3}
          required={needsReason}
          optional={!needsReason}
        />
        <TextField {...form.field('boardMinute')} label={t('boardMinute')} optional />
      </Form>
    </Dialog>
  );
}

function send(kind: SimpleKind, id: string, form: DecisionForm): Promise<unknown> {
  const params = { path: { id } };
  switch (kind) {
    case 'renewal':
      return client.POST('/members/{id}/renewal', { params, body: toRenewal(form) });
    case 'suspension':
      return client.POST('/members/{id}/suspension', { params, body: toSuspension(form) });
    case 'reinstatement':
      return client.POST('/members/{id}/reinstatement', { params, body: toReinstatement(form) });
    case 'resignation':
      return client.POST('/members/{id}/resignation', { params, body: toLeaving(form) });
    case 'decline':
      return client.POST('/members/{id}/decline', { params, body: toLeaving(form) });
  }
}
