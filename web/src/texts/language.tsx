import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Catalog, Language, Texts, Translate } from './catalog';
import { createFormats, type Formats } from './format';
import { firstLanguage, rememberLanguage } from './first-language';
import { translate } from './translate';

interface Speaking {
  language: Language;
  speak(language: Language): void;
  formats: Formats;
  tellZone(timeZone: string): void;
}

const SpeakingContext = createContext<Speaking | null>(null);

/** The language that the page speaks, and the coalition's zone once somebody has signed in. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState<Language>(firstLanguage);
  const [timeZone, tellZone] = useState('America/Mexico_City');
  useEffect(() => {
    document.documentElement.lang = language; // the API's answers follow it too: api/client.ts
    rememberLanguage(language);
  }, [language]);
  const speaking = useMemo(
    () => ({ language, speak, formats: createFormats(language, timeZone), tellZone }),
    [language, timeZone],
  );
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

export function useLanguage(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (!speaking) throw new Error('LanguageProvider is missing');
  return speaking;
}

export const useFormats = (): Formats => useLanguage().formats;

/** The texts of one area in the person's language: `const t = useTexts(membersTexts)`. */
export function useTexts<T extends Catalog>(texts: Texts<T>): Translate<T> {
  const { language } = useLanguage();
  return useMemo(() => translate(texts, language), [texts, language]);
}
