import { type ReactNode, useId } from 'react';
import { FieldError, type FieldProps } from './field';
import styles from './field.module.css';
import type { Bound, Option } from './inputs';

interface GroupLook {
  /** For short labels: more of them beside each other. */
  dense?: boolean;
}

function Group({ label, hint, error, dense, children }: FieldProps & GroupLook & { children: ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.field} aria-describedby={described || undefined}>
      <legend className={styles.legend}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.choices} data-dense={dense || undefined}>
        {children}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

/** Any number of a few. */
export function CheckboxGroup<T extends string>({
  options,
  name,
  value,
  onChange,
  disabled,
  ...field
}: FieldProps & Bound<readonly T[]> & { options: readonly Option<T>[]; disabled?: boolean } & GroupLook) {
  const toggle = (choice: T, isOn: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === choice ? isOn : value.includes(each))));
  return (
    <Group {...field}>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="checkbox"
            name={name}
            disabled={disabled}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

/** One of a few that deserve to be seen all at once. */
export function RadioGroup<T extends string>({
  options,
  name,
  value,
  onChange,
  ...field
}: FieldProps & Bound<T | ''> & { options: readonly (Option<T> & { hint?: ReactNode })[]; dense?: boolean }) {
  return (
    <Group {...field}>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint && <span className={styles.choiceHint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </Group>
  );
}

export function Checkbox({ label, hint, error, name, value, onChange }: FieldProps & Bound<boolean>) {
  const id = useId();
  return (
    <div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          name={name}
          checked={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {hint && <span className={styles.choiceHint}>{hint}</span>}
        </span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
