import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Texts } from './catalog';
import { createFormats } from './format';
import { translate } from './translate';

const root = join(__dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.texts.ts'));
const catalogs = files.flatMap((file) =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  Object.values(require(join(root, file)) as Record<string, Texts>).map((texts) => ({ file, texts })),
);

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('texts', () => {
  it('are found', () => expect(catalogs.length).toBeGreaterThan(4));

  it.each(catalogs)('$file says the same in both languages', ({ texts }) => {
    expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.es).sort());
    for (const key of Object.keys(texts.es)) {
      const [es, en] = [texts.es[key]!, texts.en[key] as Message];
      const expected = placeholders(formsOf(es).at(-1)!);
      for (const form of [...formsOf(es).slice(1), ...formsOf(en).slice(-1)])
        expect({ key, uses: placeholders(form) }).toEqual({ key, uses: expected });
      for (const form of [...formsOf(es), ...formsOf(en)]) {
        expect({ key, form }).toEqual({ key, form: form.trim() });
        expect(expected).toEqual(expect.arrayContaining(placeholders(form)));
      }
    }
  });

  it.each(catalogs)('$file speaks to people as usted', ({ texts }) => {
    const tuteo = /\b(tu|tus|tú|puedes|tienes|quieres|elige|haz|revisa|inténtalo|agrega|selecciona|ingresa)\b/i;
    for (const [key, message] of Object.entries(texts.es))
      for (const form of formsOf(message)) expect({ key, tuteo: tuteo.exec(form)?.[0] }).toEqual({ key });
  });
});

describe('translate', () => {
  const texts = {
    es: { found: { one: 'Una', many: '{count} de casas', other: '{count} casas' }, hello: 'Hola, {name}' },
    en: { found: { one: 'One', other: '{count} houses' }, hello: 'Hello, {name}' },
  } as const;

  it('chooses the plural form, with the round millions of Spanish', () => {
    const t = translate(texts, 'es');
    expect([t('found', { count: 1 }), t('found', { count: 2300 }), t('found', { count: 2_000_000 })]).toEqual([
      'Una',
      '2,300 casas',
      '2,000,000 de casas',
    ]);
    expect(translate(texts, 'en')('found', { count: 1_000_000 })).toBe('1,000,000 houses');
  });

  it('fills in what it is given', () => expect(translate(texts, 'en')('hello', { name: 'Ana' })).toBe('Hello, Ana'));
});

describe('formats', () => {
  const es = createFormats('es', 'America/Mexico_City');
  const en = createFormats('en', 'America/Mexico_City');

  it('writes a day as the same day everywhere', () => {
    expect(es.day('2026-11-27')).toBe('27 de noviembre de 2026');
    expect(en.day('2026-11-27')).toBe('November 27, 2026');
    expect([es.weekday('2026-11-27'), en.weekday('2026-11-27')]).toEqual([
      'viernes 27 de noviembre',
      'Friday, November 27',
    ]);
  });

  it('tells an instant in the coalition’s zone', () =>
    expect(es.instant('2026-11-28T03:00:00Z')).toContain('27 de noviembre'));

  it('writes ranges, money and distances', () => {
    expect(es.range({ low: 48210, high: 61940 })).toBe('48,210 a 61,940');
    expect(en.range({ low: 5, high: 5 })).toBe('5');
    expect(en.money('1234.50', 'MXN')).toMatch(/MXN\s1,234\.50/);
    expect(es.daysFrom('2026-11-23', '2026-11-27')).toBe('dentro de 4 días');
  });
});
