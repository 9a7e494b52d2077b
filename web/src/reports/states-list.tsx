import { useState } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import type { Option } from '../ui/inputs';
import { STATE_OPTIONS } from '../vocabulary/places';
import { figureTexts } from './figure.texts';
import styles from './grid.module.css';
import { PartsList } from './parts-list';
import type { PartsProps } from './sex-age-grid';
import { shownStates } from './shown-states';

/** The states in which the program works, and others on demand. */
export function StatesList({ own, ...parts }: PartsProps & { own: readonly string[] }) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const shown = shownStates(own, parts.texts, added);
  const others = STATE_OPTIONS.filter(({ value }) => !shown.includes(value));
  return (
    <PartsList {...parts} breakdown="state" categories={[...shown, 'unknown']}>
      {others.length > 0 && <AddState options={others} onAdd={(state) => setAdded([...added, state])} />}
    </PartsList>
  );
}

/** With a button: the arrow keys of some browsers choose as they pass. */
function AddState({ options, onAdd }: { options: readonly Option[]; onAdd(state: string): void }) {
  const t = useTexts(figureTexts);
  const common = useTexts(commonTexts);
  const [state, setState] = useState('');
  const add = () => {
    if (state) onAdd(state);
    setState('');
  };
  return (
    <div className={styles.more}>
      <select aria-label={t('addState')} value={state} onChange={(event) => setState(event.target.value)}>
        <option value="">{t('addState')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button small disabled={!state} onClick={add}>
        {common('add')}
      </Button>
    </div>
  );
}
