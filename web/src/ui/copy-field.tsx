import { useRef, useState } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from './button';
import styles from './copy-field.module.css';
import { Field } from './field';
import fields from './field.module.css';

/** Something to take elsewhere; where the clipboard is out of reach it is selected, ready to be copied by hand. */
export function CopyField({ label, hint, value }: { label: string; hint?: string; value: string }) {
  const t = useTexts(commonTexts);
  const [isCopied, setCopied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      input.current?.focus();
    }
  };
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <div className={styles.row}>
          <input
            ref={input}
            {...ids}
            className={fields.control}
            readOnly
            value={value}
            onFocus={() => input.current?.select()}
          />
          <Button icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
            <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
          </Button>
        </div>
      )}
    </Field>
  );
}
