import type { Report } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Stack } from '../ui/stack';
import { StatusPill } from '../ui/status-pill';
import { AttachmentList, useAddedWords } from './attachment-list';
import styles from './attachments.module.css';
import { attachmentsTexts } from './attachments.texts';

/** The same, for whoever reads the report: what is new since it was returned, and what is not there any more. */
export function AttachmentsReading({ report }: { report: Report }) {
  const t = useTexts(attachmentsTexts);
  const detail = useAddedWords();
  const { id, attachments, removedAttachments, returnedAt } = report;
  if (attachments.length + removedAttachments.length === 0) return null;
  return (
    <Card title={t('title')}>
      <Stack>
        <AttachmentList reportId={id} attachments={attachments} detail={detail}>
          {(attachment) =>
            returnedAt !== null &&
            Date.parse(attachment.addedAt) > Date.parse(returnedAt) && (
              <div>
                <StatusPill tone="warn">{t('new')}</StatusPill>
              </div>
            )
          }
        </AttachmentList>
        {removedAttachments.length > 0 && (
          <div className={styles.removed}>
            <h3>{t('removed.since')}</h3>
            <ul>
              {removedAttachments.map(({ id: removed, name, removedBy }) => (
                <li key={removed}>{removedBy ? t('removed.by', { name, who: removedBy }) : name}</li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Card>
  );
}
