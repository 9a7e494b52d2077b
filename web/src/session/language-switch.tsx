import { type Language, LANGUAGES } from '../texts/catalog';
import { useLanguage, useTexts } from '../texts/language';
import styles from './language-switch.module.css';
import { sessionTexts } from './session.texts';

const NAMES: Record<Language, string> = { es: 'Español', en: 'English' };

/** `onChosen` is for what remembers the choice. */
export function LanguageSwitch({ onChosen }: { onChosen?: (language: Language) => void }) {
  const { language, speak } = useLanguage();
  const t = useTexts(sessionTexts);
  const choose = (chosen: Language) => {
    speak(chosen);
    onChosen?.(chosen);
  };
  return (
    <div role="group" aria-label={t('language')} className={styles.switch}>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => choose(each)}>
          {NAMES[each]}
        </button>
      ))}
    </div>
  );
}
