import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react';
import { useFormats } from '../texts/language';
import { parseNumber } from './parse-number';

interface NumberInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  value: string;
  onChange(value: string): void;
  decimals?: number;
  /** Thousands are set apart while it is not being edited. */
  isGrouped?: boolean;
  /** What stands for an empty field: quietly while it is edited, else like a value. */
  fallback?: number | null;
}

/** A quantity as text: a number input would scroll values away and drop what it does not understand. */
export function NumberInput({
  value,
  onChange,
  decimals = 0,
  isGrouped = true,
  fallback = null,
  ...rest
}: NumberInputProps) {
  const { number } = useFormats();
  const [isEdited, setEdited] = useState(false);
  const ref = useRef<HTMLInputElement>(null);
  const typed = parseNumber(value, decimals);
  const write = (given: number) => (isGrouped ? number(given) : String(given));
  const atRest = typed.kind === 'number' ? write(typed.value) : value || (fallback === null ? '' : write(fallback));
  useLayoutEffect(() => {
    if (isEdited) ref.current?.select(); // as in a spreadsheet: typing replaces
  }, [isEdited]);
  return (
    <input
      ref={ref}
      placeholder={fallback === null ? undefined : write(fallback)}
      {...rest}
      type="text"
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={isEdited ? value : atRest}
      aria-invalid={typed.kind === 'invalid' || undefined}
      onChange={(event) => onChange(event.target.value)}
      onFocus={() => setEdited(true)}
      onBlur={() => setEdited(false)}
    />
  );
}
