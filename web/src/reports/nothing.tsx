import { useState } from 'react';
import { client } from '../api/client';
import { useTexts } from '../texts/language';
import { commonTexts } from '../texts/common.texts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { Row, Stack } from '../ui/stack';
import { useForm } from '../ui/use-form';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { Remarks } from './remarks';
import { reportIs } from './report-query';
import styles from './report.module.css';

/** "Nothing to report this period" is one answer with its reason. */
export function NothingDialog({ onDone, onClose }: { onDone(): void; onClose(): void }) {
  const t = useTexts(filingTexts);
  const common = useTexts(commonTexts);
  const { report, group } = useFiling();
  const form = useForm({
    initial: { nothingReason: report.nothingReason ?? '' },
    check: ({ nothingReason }): Record<string, string> =>
      nothingReason.trim() ? {} : { nothingReason: t('nothing.reasonNeeded') },
    send: async ({ nothingReason }) => {
      await group.flush(); // what is typed elsewhere first: both are changes of the same report
      const { data } = await client.PATCH('/reports/{id}', {
        params: { path: { id: report.id } },
        body: { isNothingToReport: true, nothingReason: nothingReason.trim() },
      });
      return data!;
    },
    onSaved: (changed) => {
      reportIs(changed);
      onDone();
    },
  });
  return (
    <Dialog title={t('nothing.title')} onClose={onClose}>
      <p>{t('nothing.lead')}</p>
      <Form form={form} submit={t('nothing.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextArea {...form.field('nothingReason')} label={t('nothing.reason')} rows={3} maxLength={1000} autoFocus />
      </Form>
    </Dialog>
  );
}

/** In the place of the figures. */
export function NothingCard({ mayEdit, onEdit }: { mayEdit: boolean; onEdit(): void }) {
  const t = useTexts(filingTexts);
  const { report, group } = useFiling();
  const [isBusy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      await group.flush();
      const { data } = await client.PATCH('/reports/{id}', {
        params: { path: { id: report.id } },
        body: { isNothingToReport: false },
      });
      reportIs(data!);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title={t('nothing.title')}>
      <Stack>
        <Remarks about={{ field: 'isNothingToReport' }} />
        <blockquote className={styles.said}>{report.nothingReason}</blockquote>
        {mayEdit && (
          <Row>
            <Button onClick={onEdit}>{t('nothing.edit')}</Button>
            <Button look="quiet" busy={isBusy} onClick={() => void undo()}>
              {t('nothing.undo')}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
