import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { DonatariaYear } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, Select, TextField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { CATEGORIES, STATES } from './donataria-words';
import { donatariaTexts } from './donataria.texts';
import { isYear, toForm, toStanding } from './standing-form';

interface StandingDialogProps {
  memberId: string;
  /** The year that is changed; undefined to note another one. */
  known: DonatariaYear | undefined;
  newest: DonatariaYear | undefined;
  onClose(): void;
}

export function StandingDialog({ memberId, known, newest, onClose }: StandingDialogProps) {
  const t = useTexts(donatariaTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { today } = useSession().coalition;
  const form = useForm({
    initial: toForm(
      known ? String(known.fiscalYear) : today.slice(0, 4),
      known ?? (newest && { ...newest, state: 'authorised' }),
    ),
    check: ({ year }): FieldErrors => (isYear(year) ? {} : { year: t('yearError') }),
    send: (values) => {
      const year = Number(values.year);
      // The version came inside the list; nothing was known of a new year.
      etags.know(`/members/${memberId}/donataria/${year}`, known?.version ?? 0);
      return client.PUT('/members/{id}/donataria/{year}', {
        params: { path: { id: memberId, year } },
        body: toStanding(values),
      });
    },
    onSaved: () => {
      void refresh('/members');
      say(t('dialog.done'));
      onClose();
    },
  });
  return (
    <Dialog title={known ? t('edit', { year: String(known.fiscalYear) }) : t('dialog.title')} onClose={onClose}>
      <Form form={form} submit={t('dialog.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        {!known && (
          <TextField {...form.field('year')} label={t('dialog.year')} inputMode="numeric" maxLength={4} required />
        )}
        <Select
          {...form.field('state')}
          onChange={(state) => state && form.set({ state })}
          label={t('state')}
          options={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        <Select
          {...form.field('category')}
          label={t('category')}
          options={CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
          empty={t('noCategory')}
        />
        <Columns>
          <TextField
            {...form.field('letterNumber')}
            label={t('dialog.letterNumber')}
            maxLength={120}
            autoComplete="off"
          />
          <DayField {...form.field('letterOn')} label={t('dialog.letterOn')} />
        </Columns>
      </Form>
    </Dialog>
  );
}
