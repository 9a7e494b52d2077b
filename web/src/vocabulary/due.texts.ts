import type { Catalog, TranslationOf } from '../texts/catalog';

/** When a report is due, as one would say it. */
const es = {
  today: 'Vence hoy, {day}',
  in: {
    one: 'Vence el {day}, mañana',
    many: 'Vence el {day}, en {count} de días',
    other: 'Vence el {day}, en {count} días',
  },
  past: {
    one: 'Venció el {day}, ayer',
    many: 'Venció el {day}, hace {count} de días',
    other: 'Venció el {day}, hace {count} días',
  },
  extended: 'Con prórroga. El plazo era el {day}.',
} as const satisfies Catalog;

const en = {
  today: 'Due today, {day}',
  in: { one: 'Due {day}, tomorrow', other: 'Due {day}, in {count} days' },
  past: { one: 'Was due {day}, yesterday', other: 'Was due {day}, {count} days ago' },
  extended: 'With an extension. It was due {day}.',
} as const satisfies TranslationOf<typeof es>;

export const dueTexts = { es, en };
