import { BREAKDOWNS, CATEGORIES } from '../../shared/breakdowns';

const partsOf = (categories: readonly string[], example: object) => ({
  type: 'object',
  properties: Object.fromEntries(categories.map((category) => [category, { type: 'number', minimum: 0 }])),
  example,
});

/** The parts of a figure, by what it is broken down by. */
export const CELLS_SCHEMA = {
  type: 'object',
  properties: {
    sex_age: partsOf(CATEGORIES.sex_age, { 'F:0-5': 12, 'M:6-11': 20 }),
    disability: partsOf(CATEGORIES.disability, { yes: 4, no: 28 }),
    state: partsOf(CATEGORIES.state, { '09': 32 }),
    disability_type: partsOf(CATEGORIES.disability_type, { motor: 3, visual: 2 }),
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPart = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value <= 1e12 && Number(value.toFixed(4)) === value;

/** Only known parts, each a quantity. Whether they add up is a check's business. */
export const isCells = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).every(
    ([breakdown, parts]) =>
      (BREAKDOWNS as readonly string[]).includes(breakdown) &&
      isObject(parts) &&
      Object.entries(parts).every(
        ([category, part]) => CATEGORIES[breakdown as keyof typeof CATEGORIES].includes(category) && isPart(part),
      ),
  );
