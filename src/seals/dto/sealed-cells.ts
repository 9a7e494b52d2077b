import { BREAKDOWNS, CATEGORIES } from '../../shared/breakdowns';

/** The parts of a sealed figure, complete. Only ever answered. */
export const SEALED_CELLS_SCHEMA = {
  type: 'object',
  properties: Object.fromEntries(
    BREAKDOWNS.map((breakdown) => [
      breakdown,
      {
        type: 'object',
        properties: Object.fromEntries(
          CATEGORIES[breakdown].map((category) => [category, { type: 'number', minimum: 0 }]),
        ),
      },
    ]),
  ),
  example: { state: { '09': 32 } },
};

export const isSealedCells = (value: unknown): boolean => typeof value === 'object' && value !== null;
