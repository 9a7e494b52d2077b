import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Restatement } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Checkbox } from '../ui/choices';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea, TextField, WholeNumberField } from '../ui/inputs';
import { useForm } from '../ui/use-form';
import { restatementsTexts } from './restatements.texts';

/** What is not a figure, corrected. */
export function WholeDialog({ restatement, onClose }: { restatement: Restatement; onClose(): void }) {
  const t = useTexts(restatementsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const { id } = restatement.report;
  const form = useForm({
    initial: {
      unduplicatedPeople: restatement.unduplicatedPeople === null ? '' : String(restatement.unduplicatedPeople),
      unduplicatedReason: restatement.unduplicatedReason ?? '',
      isNothingToReport: restatement.isNothingToReport,
      nothingReason: restatement.nothingReason ?? '',
      narrative: restatement.narrative ?? '',
      signatory: restatement.signatory ?? '',
    },
    versioned: `/reports/${id}/restatement`,
    check: ({ unduplicatedPeople }): Record<string, string> =>
      /^\d{0,9}$/.test(unduplicatedPeople.trim()) ? {} : { unduplicatedPeople: t('edit.invalid') },
    send: async (values) => {
      const people = values.unduplicatedPeople.trim();
      await client.PATCH('/reports/{id}/restatement', {
        params: { path: { id } },
        body: {
          unduplicatedPeople: people ? Number(people) : null,
          unduplicatedReason: values.unduplicatedReason || null,
          isNothingToReport: values.isNothingToReport,
          nothingReason: values.isNothingToReport ? values.nothingReason || null : null,
          narrative: values.narrative || null,
          narrativeLanguage: values.narrative ? (restatement.narrativeLanguage ?? language) : null,
          signatory: values.signatory || null,
        },
      });
    },
    onSaved: () => {
      void refresh('/reports');
      onClose();
    },
  });
  const { values } = form;
  return (
    <Dialog wide title={t('whole.edit')} onClose={onClose}>
      <Form form={form} submit={t('edit.save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <Checkbox {...form.field('isNothingToReport')} label={t('field.isNothingToReport')} />
        {values.isNothingToReport ? (
          <TextArea {...form.field('nothingReason')} label={t('field.nothingReason')} rows={2} maxLength={1000} />
        ) : (
          <>
            <WholeNumberField {...form.field('unduplicatedPeople')} label={t('field.unduplicatedPeople')} optional />
            <TextArea
              {...form.field('unduplicatedReason')}
              label={t('field.unduplicatedReason')}
              rows={2}
              maxLength={1000}
              optional
            />
          </>
        )}
        <TextField {...form.field('signatory')} label={t('field.signatory')} maxLength={200} optional />
        <TextArea {...form.field('narrative')} label={t('field.narrative')} rows={5} maxLength={10_000} optional />
      </Form>
    </Dialog>
  );
}
