import { useState } from 'react';
import { client } from '../api/client';
import type { RenewalsPreview } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { text } from '../ui/cleaning';
import { Card } from '../ui/card';
import { Form } from '../ui/form';
import { TextArea, TextField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { type FieldErrors, useForm } from '../ui/use-form';
import { type Choice, sumsOf, toSelection } from './renewal-choice';
import { RenewableTable } from './renewable-table';
import { renewalsTexts } from './renewals.texts';

interface RenewalCardProps {
  choice: Choice;
  preview: RenewalsPreview;
  onStarted(jobId: string): void;
}

/** Who would be renewed; each can be left out; and the button. */
export function RenewalCard({ choice, preview, onStarted }: RenewalCardProps) {
  const t = useTexts(renewalsTexts);
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set());
  const { renewable, digest } = preview;
  const chosen = renewable.filter(({ memberId }) => !except.has(memberId));
  const count = chosen.length;
  const form = useForm({
    initial: { boardMinute: '', reason: '' },
    check: (): FieldErrors => (count > 0 ? {} : { except: t('chooseSome') }),
    send: async ({ boardMinute, reason }) =>
      (
        await client.POST('/renewals', {
          body: {
            ...toSelection(choice),
            digest,
            except: [...except],
            boardMinute: text(boardMinute),
            reason: text(reason),
          },
        })
      ).data!,
    onSaved: ({ id }) => onStarted(id),
  });
  if (renewable.length === 0)
    return (
      <Notice tone="warn" alert title={t('nobody')}>
        {t('nobodyText')}
      </Notice>
    );
  const toggle = (id: string, isOn: boolean) => {
    const changed = new Set(except);
    if (isOn) changed.delete(id);
    else changed.add(id);
    setExcept(changed);
  };
  return (
    <>
      <Card title={t('list')} lead={t('listLead')} flush>
        <RenewableTable renewable={renewable} withDues={choice.dues !== ''} except={except} onToggle={toggle} />
      </Card>
      <Card title={<span aria-live="polite">{t('willRenew', { count })}</span>} lead={t('allOrNothing')}>
        {choice.dues !== '' && <DuesSum chosen={chosen} />}
        <Form form={form} submit={t('apply')}>
          <TextField {...form.field('boardMinute')} label={t('boardMinute')} optional />
          <TextArea {...form.field('reason')} label={t('reason')} rows={2} optional />
        </Form>
      </Card>
    </>
  );
}

/** What the dues that go along come to, and how many go without. */
function DuesSum({ chosen }: { chosen: RenewalsPreview['renewable'] }) {
  const t = useTexts(renewalsTexts);
  const { money } = useFormats();
  const dues = chosen.flatMap((each) => each.dues ?? []);
  const sums = sumsOf(dues);
  const without = chosen.length - dues.length;
  return (
    <div aria-live="polite">
      <p>
        {t('dues.sum', { count: dues.length })}
        {sums.length > 0 && `: ${sums.map(({ amount, currency }) => money(amount, currency)).join(' · ')}`}
      </p>
      {without > 0 && <p>{t('dues.without', { count: without })}</p>}
    </div>
  );
}
