import type { SealedReport } from '../api/types';
import { AttachmentList } from '../attachments/attachment-list';
import { attachmentsTexts } from '../attachments/attachments.texts';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { restatementsTexts } from './restatements.texts';

/** The files of an edition, with the hashes that its seal names. */
export function SealedAttachments({ reportId, sealed }: { reportId: string; sealed: SealedReport }) {
  const t = useTexts(attachmentsTexts);
  const inRestatements = useTexts(restatementsTexts);
  const { kilobytes } = useFormats();
  if (sealed.attachments.length === 0) return null;
  const attachments = sealed.attachments.map(({ name, caption, ...attachment }) => ({
    ...attachment,
    name: name?.text ?? null,
    caption: caption && (caption.text ?? inRestatements('erased')),
  }));
  return (
    <Card title={t('title')}>
      <AttachmentList
        reportId={reportId}
        attachments={attachments}
        detail={({ size, sha256 }) => `${kilobytes(size)} · ${t('hash', { hash: sha256 })}`}
      />
    </Card>
  );
}
