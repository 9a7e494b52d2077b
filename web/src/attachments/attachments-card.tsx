import { useState } from 'react';
import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { Report, ReportAttachment } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Refusal } from '../ui/refusal';
import { Row, Stack } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useAttempt } from '../ui/use-attempt';
import { VisuallyHidden } from '../ui/visually-hidden';
import { AddDialog } from './add-dialog';
import { AttachmentList, useAddedWords } from './attachment-list';
import styles from './attachments.module.css';
import { attachmentsTexts } from './attachments.texts';
import { CaptionDialog } from './caption-dialog';

const MOST = 10;

/** The files of a report while it is filled in: whoever removes the wrong one puts it back. */
export function AttachmentsCard({ report: { id, attachments } }: { report: Pick<Report, 'id' | 'attachments'> }) {
  const t = useTexts(attachmentsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const detail = useAddedWords();
  const [open, setOpen] = useState<ReportAttachment | 'new' | null>(null);
  const { problem, run } = useAttempt(() => void refresh('/reports'));
  const isFull = attachments.length >= MOST;
  const at = (attachment: ReportAttachment) => {
    etags.know(`/reports/${id}/attachments/${attachment.id}`, attachment.version);
    return { path: { id, attachmentId: attachment.id } };
  };
  const remove = async (attachment: ReportAttachment) => {
    const params = at(attachment);
    await client.DELETE('/reports/{id}/attachments/{attachmentId}', { params });
    await refresh('/reports');
    const putBack = async () => {
      await client.POST('/reports/{id}/attachments/{attachmentId}/restoration', { params });
      await refresh('/reports');
    };
    say(t('removed', { name: attachment.name }), { label: common('undo'), run: () => run(putBack) });
  };
  const edit = (attachment: ReportAttachment) => {
    at(attachment);
    setOpen(attachment);
  };
  return (
    <Card title={t('title')} lead={t('lead')}>
      <Stack>
        {attachments.length === 0 && <p className={styles.quiet}>{t('empty')}</p>}
        {attachments.length > 0 && (
          <AttachmentList reportId={id} attachments={attachments} detail={detail}>
            {(attachment) => (
              <Row>
                <Button small look="quiet" icon="edit" onClick={() => edit(attachment)}>
                  {t(attachment.caption ? 'caption.edit' : 'caption.add')}
                  <VisuallyHidden>: {attachment.name}</VisuallyHidden>
                </Button>
                <Button small look="quiet" onClick={() => run(() => remove(attachment))}>
                  {t('remove')}
                  <VisuallyHidden>: {attachment.name}</VisuallyHidden>
                </Button>
              </Row>
            )}
          </AttachmentList>
        )}
        {problem !== null && <Refusal problem={problem} />}
        <Row>
          {!isFull && (
            <Button icon="upload" onClick={() => setOpen('new')}>
              {t('add')}
            </Button>
          )}
          {attachments.length > 0 && (
            <span className={styles.quiet}>
              {isFull ? t('full') : t('count', { count: attachments.length, most: MOST })}
            </span>
          )}
        </Row>
      </Stack>
      {open === 'new' && <AddDialog reportId={id} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && (
        <CaptionDialog reportId={id} attachment={open} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}
