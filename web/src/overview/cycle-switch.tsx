import { useSearchParams } from 'wouter';
import { useTexts } from '../texts/language';
import { overviewTexts } from './overview.texts';
import styles from './overview.module.css';

/** A native select: eight quarters and more, on any screen. */
export function CycleSwitch({ cycles, current }: { cycles: readonly { id: string; code: string }[]; current: string }) {
  const t = useTexts(overviewTexts);
  const [, setParams] = useSearchParams();
  return (
    <label className={styles.switch}>
      <span>{t('cycle.choose')}</span>
      <select
        value={current}
        onChange={({ target }) =>
          setParams((before) => new URLSearchParams([...without(before, 'cycle'), ['cycle', target.value]]))
        }
      >
        {cycles.map(({ id, code }) => (
          <option key={id} value={id}>
            {code}
          </option>
        ))}
      </select>
    </label>
  );
}

const without = (params: URLSearchParams, name: string) => [...params].filter(([each]) => each !== name);
