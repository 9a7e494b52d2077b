import { type DragEvent, useRef, useState } from 'react';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './file-drop.module.css';
import { importsTexts } from './imports.texts';

/** A place to drop a file on, and a button for everybody who would rather choose it. */
export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const t = useTexts(importsTexts);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <p className={styles.title}>{t('drop')}</p>
      <Button look="primary" onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('choose')}
        accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // so that the same file can be chosen again
          if (file) onFile(file);
        }}
      />
      <p className={styles.quiet}>{t('kinds')}</p>
    </div>
  );
}
