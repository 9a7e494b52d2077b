import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import styles from './filter-bar.module.css';
import { Icon } from './icon';
import type { Option } from './inputs';

interface FilterBarProps {
  label: string;
  /** How many filters are set. With it, a bar of many filters folds on a phone, where they would push the list off the screen. */
  chosen?: number;
  /** Among them is an order to choose. */
  isOrdered?: boolean;
  children: ReactNode;
}

export function FilterBar({ label, chosen, isOrdered = false, children }: FilterBarProps) {
  const t = useTexts(commonTexts);
  const [isOpen, setOpen] = useState(false);
  const folds = chosen !== undefined;
  const what = isOrdered ? 'filtersAndOrder' : 'filters';
  return (
    <div role="search" aria-label={label} className={styles.bar} data-folded={(folds && !isOpen) || undefined}>
      {children}
      {folds && (
        <button
          type="button"
          className={classNames(styles.toggle, styles.unfold)}
          aria-expanded={isOpen}
          data-chosen={chosen > 0 || undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" small />
          {isOpen ? t('fewerFilters') : chosen > 0 ? t(`${what}Chosen`, { count: chosen }) : t(what)}
        </button>
      )}
    </div>
  );
}

const PAUSE = 250;

/** Searches as one types, once the typing pauses. */
export function SearchBox({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    // Changed from outside, by "clear filters" or the back button.
    setTold(value);
    setTyped(value);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = (next: string, pause = PAUSE) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTold(next.trim());
      onChange(next.trim());
    }, pause);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label className={styles.search}>
      <Icon name="search" small />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && change(typed, 0)}
      />
    </label>
  );
}

export function DayBox({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  return (
    <label className={classNames(styles.sort, styles.day)}>
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

export function SortBox({
  value,
  options,
  onChange,
}: {
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
}) {
  const t = useTexts(commonTexts);
  return (
    <label className={styles.sort}>
      <span>{t('sortBy')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
