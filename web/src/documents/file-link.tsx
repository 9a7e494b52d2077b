import type { Document } from '../api/types';
import { useTexts } from '../texts/language';
import { Icon } from '../ui/icon';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts';

/** To be saved by the browser; the server answers it as an attachment. */
export function FileLink({ document: { id, file, state } }: { document: Document }) {
  const t = useTexts(documentsTexts);
  if (file.removedAt !== null || state === 'withdrawn')
    return (
      <span className={styles.quiet}>
        {file.name} · {t('gone')}
      </span>
    );
  return (
    <a href={`/api/v1/documents/${id}/file`} download={file.name}>
      <Icon name="download" small /> {t('download', { name: file.name })}
    </a>
  );
}
