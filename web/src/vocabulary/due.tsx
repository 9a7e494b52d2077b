import type { Obligation } from '../api/types';
import { useSession } from '../session/session';
import { daysBetween } from '../texts/format';
import { useFormats, useTexts } from '../texts/language';
import { Icon, type IconName } from '../ui/icon';
import type { Tone } from '../ui/status-pill';
import styles from './due.module.css';
import { dueTexts } from './due.texts';

/** As long as the derived state calls it due soon. */
const SOON = 7;

type Owed = Pick<Obligation, 'dueOn' | 'extendedTo'>;

/** "Vence el viernes 27 de noviembre, en 4 días" */
export function Due({ dueOn, extendedTo }: Owed) {
  const t = useTexts(dueTexts);
  const { weekday, day: write } = useFormats();
  const { today } = useSession().coalition;
  const last = extendedTo ?? dueOn;
  const days = daysBetween(today, last);
  const [tone, icon]: [Tone, IconName] =
    days < 0 ? ['bad', 'warning'] : days <= SOON ? ['warn', 'clock'] : ['quiet', 'clock'];
  const day = daysBetween(today, last) > -200 ? weekday(last) : write(last);
  const text =
    days === 0 ? t('today', { day }) : days > 0 ? t('in', { day, count: days }) : t('past', { day, count: -days });
  return (
    <p className={styles.due} data-tone={tone}>
      <Icon name={icon} small />
      <span>
        {text}
        {extendedTo && <span className={styles.extended}> {t('extended', { day: weekday(dueOn) })}</span>}
      </span>
    </p>
  );
}
