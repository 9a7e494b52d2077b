import { type ReactNode, useId } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import styles from './field.module.css';
import { Icon } from './icon';

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Says "optional" beside the label; forms where nearly all is optional leave it out. */
  optional?: boolean;
}

export interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, a control, a hint and an error that belong together, also for who cannot see that they do. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const t = useTexts(commonTexts);
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>({t('optional')})</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className={styles.error}>
      <Icon name="warning" small />
      <span>{error}</span>
    </p>
  );
}
