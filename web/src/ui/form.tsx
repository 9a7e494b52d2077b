import { type ReactNode, useEffect, useRef } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from './button';
import { Actions } from './dialog';
import styles from './form.module.css';
import { Notice } from './notice';
import { Refusal } from './refusal';
import type { Form as FormState } from './use-form';

interface FormProps<V extends object> {
  form: FormState<V>;
  submit: string;
  /** More buttons beside the main one. */
  actions?: ReactNode;
  danger?: boolean;
  children: ReactNode;
}

/** A form's frame: what was brought back, what has to be checked, and the main button. */
export function Form<V extends object>({ form, submit, actions, danger = false, children }: FormProps<V>) {
  const t = useTexts(commonTexts);
  const ref = useRef<HTMLFormElement>(null);
  const { attempts, errors, problem } = form;
  useEffect(() => {
    if (attempts > 0)
      ref.current?.querySelector<HTMLElement>('[aria-invalid], fieldset:has([id$="-error"]) input')?.focus();
  }, [attempts]);
  const count = Object.keys(errors).length;
  return (
    <form ref={ref} className={styles.form} noValidate onSubmit={form.submit}>
      {form.isRestored && (
        <Notice
          tone="quiet"
          actions={
            <Button small onClick={form.discard}>
              {t('discardUnsaved')}
            </Button>
          }
        >
          {t('unsaved')}
        </Notice>
      )}
      {children}
      {count > 0 && (
        <Notice tone="bad" alert title={t('checkFields', { count })}>
          <Orphans form={form} />
        </Notice>
      )}
      {problem && count === 0 && !problem.isStale && <Refusal problem={problem} />}
      <Actions>
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={form.isSending}>
          {submit}
        </Button>
        {actions}
      </Actions>
    </form>
  );
}

/** Errors of fields that this form does not have are told here, so that none is lost. */
function Orphans<V extends object>({ form }: { form: FormState<V> }) {
  const lost = Object.entries(form.errors).filter(([name]) => !(name in form.values));
  if (!lost.length) return null;
  return (
    <ul>
      {lost.map(([name, detail]) => (
        <li key={name}>{detail}</li>
      ))}
    </ul>
  );
}
