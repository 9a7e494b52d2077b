import { useEffect, useRef } from 'react';
import { Field, type FieldProps } from './field';
import styles from './field.module.css';

/** A file to be sent with a form. The browser keeps it; the form holds only which one it is. */
export function FileField({
  label,
  hint,
  error,
  optional,
  accept,
  file,
  onFile,
}: FieldProps & { accept: string; file: File | null; onFile(file: File | null): void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!file && input.current) input.current.value = ''; // taken away by the form
  }, [file]);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <input
          {...ids}
          ref={input}
          type="file"
          accept={accept}
          className={styles.control}
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}
