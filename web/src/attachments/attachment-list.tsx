import type { ReactNode } from 'react';
import { useFormats, useTexts } from '../texts/language';
import { Icon } from '../ui/icon';
import styles from './attachments.module.css';
import { attachmentsTexts } from './attachments.texts';

/** A file of a report, as it is now or as it was sealed: then its name may have been erased. */
export interface ListedAttachment {
  id: string;
  name: string | null;
  caption: string | null;
  size: number;
  isErased: boolean;
}

interface AttachmentListProps<Listed extends ListedAttachment> {
  reportId: string;
  attachments: readonly Listed[];
  /** Under its name and size. */
  detail(attachment: NoInfer<Listed>): ReactNode;
  children?(attachment: NoInfer<Listed>): ReactNode;
}

/** Each is to be saved by the browser; the server answers it as an attachment. */
export function AttachmentList<Listed extends ListedAttachment>({
  reportId,
  attachments,
  detail,
  children,
}: AttachmentListProps<Listed>) {
  return (
    <ul className={styles.list}>
      {attachments.map((attachment) => (
        <li key={attachment.id} className={styles.item}>
          <FileLink reportId={reportId} attachment={attachment} />
          {attachment.caption && <p>{attachment.caption}</p>}
          <p className={styles.quiet}>{detail(attachment)}</p>
          {children?.(attachment)}
        </li>
      ))}
    </ul>
  );
}

function FileLink({ reportId, attachment }: { reportId: string; attachment: ListedAttachment }) {
  const t = useTexts(attachmentsTexts);
  const { id, isErased } = attachment;
  const name = attachment.name ?? t('erasedName');
  if (isErased)
    return (
      <p>
        {name} <span className={styles.quiet}>· {t('erased')}</span>
      </p>
    );
  return (
    <p>
      <a href={`/api/v1/reports/${reportId}/attachments/${id}/file`} download={name}>
        <Icon name="download" small /> {t('download', { name })}
      </a>
    </p>
  );
}

/** "48 kB, added on 3 May by María López". */
export function useAddedWords(): (attachment: { size: number; addedAt: string; addedBy: string | null }) => string {
  const t = useTexts(attachmentsTexts);
  const { kilobytes, dayOf } = useFormats();
  return ({ size, addedAt, addedBy }) => {
    const told = { size: kilobytes(size), day: dayOf(addedAt) };
    return addedBy ? t('addedBy', { ...told, name: addedBy }) : t('addedOn', told);
  };
}
