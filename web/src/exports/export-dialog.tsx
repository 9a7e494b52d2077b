import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { ExportProgress } from './export-progress';
import { exportsTexts } from './exports.texts';
import type { ExportKind } from './kinds';

const FORMATS = ['xlsx', 'csv'] as const;

/** Which form the file takes; then how far it is, and the file. */
export function ExportDialog({
  kind,
  filters,
  onClose,
}: {
  kind: ExportKind;
  filters: object | undefined;
  onClose(): void;
}) {
  const t = useTexts(exportsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const say = useToast();
  const [exportId, setExportId] = useState<string | null>(null);
  const form = useForm({
    initial: { format: 'xlsx' as (typeof FORMATS)[number] | '' },
    send: ({ format }) =>
      client.POST('/exports', {
        body: { kind, format: format || 'xlsx', language, ...(filters && { filters: { ...filters } }) },
      }),
    onSaved: ({ data }) => {
      setExportId(data?.id ?? null);
      void refresh('/exports');
    },
  });
  const taken = () => {
    say(t('taken'));
    setTimeout(onClose); // once the browser has taken the click
  };
  return (
    <Dialog title={t('dialog.title', { what: t(`kind.${kind}`) })} onClose={onClose}>
      {exportId ? (
        <ExportProgress id={exportId} onTaken={taken} />
      ) : (
        <>
          <p>{t(filters ? 'dialog.filtered' : 'dialog.all')}</p>
          <Form form={form} submit={t('start')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
            <RadioGroup
              {...form.field('format')}
              label={t('format')}
              hint={t('marked')}
              options={FORMATS.map((value) => ({
                value,
                label: t(`format.${value}`),
                hint: t(`format.${value}.hint`),
              }))}
            />
          </Form>
        </>
      )}
    </Dialog>
  );
}
