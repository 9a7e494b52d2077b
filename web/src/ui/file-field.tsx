import { useEffect, useRef } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Field, type FieldProps } from './field';
import styles from './file-field.module.css';
import { Icon } from './icon';

/**
 * A file to be sent with a form. The browser keeps it; the form holds only which one it is. The browser's own control lies
 * unseen above ours, whose words are in the page's language: a click, a file that is dropped and a phone's camera all reach it.
 */
export function FileField({
  label,
  hint,
  error,
  optional,
  accept,
  file,
  onFile,
}: FieldProps & { accept: string; file: File | null; onFile(file: File | null): void }) {
  const t = useTexts(commonTexts);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!file && input.current) input.current.value = ''; // taken away by the form
  }, [file]);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <div className={styles.field}>
          <input
            {...ids}
            ref={input}
            type="file"
            accept={accept}
            title={file?.name ?? t('noFile')}
            onChange={(event) => onFile(event.target.files?.[0] ?? null)}
          />
          <span className={styles.face} aria-hidden="true">
            <span className={styles.choose}>
              <Icon name="upload" small /> {t(file ? 'otherFile' : 'chooseFile')}
            </span>
            <span className={styles.name}>{file?.name ?? t('noFile')}</span>
          </span>
        </div>
      )}
    </Field>
  );
}
