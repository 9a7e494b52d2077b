import type { Catalog, Language, Message, Texts, Translate } from './catalog';
import { localeOf } from './format';

/** Fills in a message: the plural form by `count`, numbers as the language writes them. */
export function translate<T extends Catalog>(texts: Texts<T>, language: Language): Translate<T> {
  const number = new Intl.NumberFormat(localeOf(language));
  const rules = new Intl.PluralRules(localeOf(language));
  return (key, ...[values]) => {
    const message: Message = texts[language][key] as Message;
    const given: Record<string, string | number> = values ?? {};
    return formOf(message, rules, given.count).replace(/\{(\w+)\}/g, (_match, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? number.format(value) : (value ?? '');
    });
  };
}

function formOf(message: Message, rules: Intl.PluralRules, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  const form = rules.select(Number(count));
  return (message as Partial<Record<Intl.LDMLPluralRule, string>>)[form] ?? message.other;
}
