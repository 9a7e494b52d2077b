import { useTexts } from '../texts/language';
import { Icon, type IconName } from '../ui/icon';
import { filingTexts } from './filing.texts';
import styles from './save-mark.module.css';
import type { SaveState } from './saving';

const ICONS: Record<SaveState, IconName> = {
  saved: 'check',
  saving: 'clock',
  device: 'download',
  held: 'warning',
  refused: 'warning',
  stale: 'warning',
};

/** How what was typed stands to what is stored, in words. */
export function SaveMark({ state }: { state: SaveState }) {
  const t = useTexts(filingTexts);
  return (
    <span className={styles.mark} data-state={state}>
      <Icon name={ICONS[state]} small />
      {t(`saving.${state}`)}
    </span>
  );
}
