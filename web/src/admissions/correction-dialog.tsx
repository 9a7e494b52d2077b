import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Member, MemberStatus } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea, TextField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { admissionsTexts } from './admissions.texts';
import { CorrectionRowInputs } from './correction-row';
import { type CorrectionForm, type CorrectionRow, emptyRow, toCorrection } from './decision-form';

/** Says what the organisation was on some days, in the past too, and why the record was wrong. */
export function CorrectionDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const t = useTexts(admissionsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const form = useForm<CorrectionForm, unknown>({
    initial: { periods: [emptyRow()], reason: '', boardMinute: '' },
    check: ({ periods, reason }) => ({
      ...missing(periods, t('required')),
      ...(reason.trim() ? {} : { reason: t('required') }),
    }),
    place: ({ pointer }) => pointer.slice(1).replaceAll('/', '.'),
    send: (values) =>
      client.POST('/members/{id}/correction', { params: { path: { id: member.id } }, body: toCorrection(values) }),
    onSaved: () => {
      void refresh('/members');
      say(t('correction.done'));
      onClose();
    },
  });
  const { periods } = form.values;
  const setRow = (index: number, row: CorrectionRow) =>
    form.set({ periods: periods.map((each, place) => (place === index ? row : each)) });
  return (
    <Dialog title={t('correction.title', { name: member.name })} onClose={onClose} wide>
      <p>{t('correction.lead')}</p>
      <Notice tone="warn">{t('correction.warning')}</Notice>
      <Form form={form} submit={t('do.correction')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        {periods.map((row, index) => (
          <CorrectionRowInputs
            key={index}
            row={row}
            index={index}
            errors={form.errors}
            onChange={(changed) => setRow(index, changed)}
            onRemove={
              periods.length > 1
                ? () => form.set({ periods: periods.filter((_, place) => place !== index) })
                : undefined
            }
          />
        ))}
        {form.errors.periods && (
          <Notice tone="bad" alert>
            {form.errors.periods}
          </Notice>
        )}
        <div>
          <Button
            small
            icon="plus"
            onClick={() => form.set({ periods: [...periods, emptyRow(dayAfter(periods.at(-1)?.to))] })}
          >
            {t('correction.add')}
          </Button>
        </div>
        <TextArea {...form.field('reason')} label={t('whyNeeded')} rows={3} required />
        <TextField {...form.field('boardMinute')} label={t('boardMinute')} optional />
      </Form>
    </Dialog>
  );
}

const missing = (rows: readonly { status: MemberStatus | ''; from: string }[], required: string): FieldErrors =>
  Object.fromEntries(
    rows.flatMap(({ status, from }, index) => [
      ...(status ? [] : [[`periods.${index}.status`, required]]),
      ...(from ? [] : [[`periods.${index}.from`, required]]),
    ]),
  ) as FieldErrors;

const dayAfter = (day: string | undefined): string =>
  day ? new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : '';
