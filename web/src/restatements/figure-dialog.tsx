import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { RestatedFigure } from '../api/types';
import { FigureInputs } from '../reports/figure-inputs';
import { bodyOf, textsFrom } from '../reports/figure-values';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Checkbox } from '../ui/choices';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { useForm } from '../ui/use-form';
import { restatementsTexts } from './restatements.texts';

/** One figure of the restatement, corrected. */
export function FigureDialog({
  reportId,
  figure,
  onClose,
}: {
  reportId: string;
  figure: RestatedFigure;
  onClose(): void;
}) {
  const t = useTexts(restatementsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const { indicator } = figure;
  const path = { id: reportId, figureId: figure.id };
  const form = useForm({
    initial: textsFrom(figure),
    versioned: `/reports/${reportId}/restatement/figures/${figure.id}`,
    check: (values): Record<string, string> => (bodyOf(values, indicator.unit) ? {} : { note: t('edit.invalid') }),
    place: () => 'note',
    send: async (values) => {
      const body = bodyOf(values, indicator.unit)!;
      const header = { 'If-Match': `"${figure.version}"` }; // it was read with the whole, never by itself
      await client.PUT('/reports/{id}/restatement/figures/{figureId}', { params: { path, header }, body });
    },
    onSaved: () => {
      void refresh('/reports');
      onClose();
    },
  });
  const { values } = form;
  return (
    <Dialog
      wide
      title={t('edit.figure', { name: language === 'es' ? indicator.nameEs : indicator.nameEn })}
      onClose={onClose}
    >
      <Form form={form} submit={t('edit.save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <Checkbox {...form.field('isNotReported')} label={t('edit.notReported')} />
        {values.isNotReported ? (
          <TextArea {...form.field('notReportedReason')} label={t('edit.reason')} rows={2} maxLength={1000} />
        ) : (
          <FigureInputs figure={figure} texts={values} onChange={(texts) => form.set(texts)} />
        )}
        <TextArea {...form.field('note')} label={t('edit.note')} rows={2} maxLength={2000} optional />
      </Form>
    </Dialog>
  );
}
