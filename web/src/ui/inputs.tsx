import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';
import styles from './field.module.css';

/** What a form's `field('name')` gives: the value and how it changes. */
export interface Bound<T> {
  name: string;
  value: T;
  onChange(value: T): void;
  error?: string;
}

type Text = FieldProps & Bound<string>;
type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  'name' | 'value' | 'onChange' | 'id' | 'className' | 'children'
>;

export function TextField({ label, hint, error, optional, onChange, type = 'text', ...rest }: Text & Native<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <input
          {...rest}
          {...ids}
          type={type}
          className={styles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A whole number as typed; cleaning it is the form's part. No number input: it scrolls away values. */
export function WholeNumberField(props: Text & Native<'input'>) {
  return <TextField inputMode="numeric" autoComplete="off" {...props} />;
}

export function DayField(props: Text & Native<'input'>) {
  return <TextField {...props} type="date" />;
}

export function TextArea({ label, hint, error, optional, onChange, ...rest }: Text & Native<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <textarea
          rows={4}
          {...rest}
          {...ids}
          className={styles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Option<T extends string = string> {
  value: T;
  label: string;
}

/** `empty` is what stands for no choice. */
export function Select<T extends string>({
  label,
  hint,
  error,
  optional,
  onChange,
  options,
  empty,
  ...rest
}: FieldProps & Bound<T | ''> & Native<'select'> & { options: readonly Option<T>[]; empty?: string }) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <select
          {...rest}
          {...ids}
          className={styles.control}
          onChange={(event) => onChange(event.target.value as T | '')}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
