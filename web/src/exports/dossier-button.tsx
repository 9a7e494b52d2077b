import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { ExportProgress } from './export-progress';
import { exportsTexts } from './exports.texts';

/** All that is kept of a member’s reporting, as an archive. */
export function DossierButton({ memberId }: { memberId: string }) {
  const t = useTexts(exportsTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {t('kind.dossier')}
      </Button>
      {isOpen && <DossierDialog memberId={memberId} onClose={() => setOpen(false)} />}
    </>
  );
}

function DossierDialog({ memberId, onClose }: { memberId: string; onClose(): void }) {
  const t = useTexts(exportsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const say = useToast();
  const [exportId, setExportId] = useState<string | null>(null);
  const form = useForm({
    initial: {},
    send: () =>
      client.POST('/exports', { body: { kind: 'dossier', format: 'zip', language, filters: { member: memberId } } }),
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
    <Dialog title={t('kind.dossier')} onClose={onClose}>
      {exportId ? (
        <ExportProgress id={exportId} onTaken={taken} />
      ) : (
        <>
          <p>{t('dossier.lead')}</p>
          <p>{t('dossier.noted')}</p>
          <Form form={form} submit={t('start')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
            {null}
          </Form>
        </>
      )}
    </Dialog>
  );
}
