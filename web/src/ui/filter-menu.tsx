import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from './button';
import styles from './filter-bar.module.css';
import { Icon } from './icon';
import type { Option } from './inputs';
import { useDisclosure } from './use-disclosure';

interface FilterMenuProps {
  label: string;
  options: readonly Option[];
  value: readonly string[];
  onChange(value: string[]): void;
}

/** One filter: a button that tells what is chosen, and its choices below it. Escape and leaving close it. */
export function FilterMenu({ label, options, value, onChange }: FilterMenuProps) {
  const t = useTexts(commonTexts);
  const { isOpen, container, button } = useDisclosure();
  const chosen = options.filter((option) => value.includes(option.value));
  const toggle = (choice: string) =>
    onChange(value.includes(choice) ? value.filter((each) => each !== choice) : [...value, choice]);
  return (
    <div className={styles.filter} {...container}>
      <button {...button} className={styles.toggle} data-chosen={chosen.length > 0 || undefined}>
        <span>
          {label}
          {chosen.length === 1 && `: ${chosen[0]?.label}`}
          {chosen.length > 1 && `: ${chosen.length}`}
        </span>
        <Icon name="chevronDown" small />
      </button>
      {isOpen && (
        <fieldset className={styles.menu}>
          <legend className={styles.legend}>{label}</legend>
          <div className={styles.options}>
            {options.map((option) => (
              <label key={option.value} className={styles.option}>
                <input type="checkbox" checked={value.includes(option.value)} onChange={() => toggle(option.value)} />
                {option.label}
              </label>
            ))}
          </div>
          {chosen.length > 0 && (
            <Button look="quiet" small wide onClick={() => onChange([])}>
              {t('clear')}
            </Button>
          )}
        </fieldset>
      )}
    </div>
  );
}
