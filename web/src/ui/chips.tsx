import { useFormats } from '../texts/language';
import styles from './chips.module.css';

export interface Chip {
  value: string;
  label: string;
  /** Left out where nobody counts. */
  count?: number;
}

/** Counts that filter: one of them is chosen. */
export function Chips({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Chip[];
  value: string;
  onChange(value: string): void;
}) {
  const { number } = useFormats();
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {options.map((chip) => (
        <button key={chip.value} type="button" aria-pressed={chip.value === value} onClick={() => onChange(chip.value)}>
          {chip.label} {chip.count !== undefined && <strong>{number(chip.count)}</strong>}
        </button>
      ))}
    </div>
  );
}
