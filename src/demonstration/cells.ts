import { completeCells, type Cells } from '../shared/breakdowns';
import type { Indicator } from './indicators';
import type { Area } from '../shared/areas';
import type { Program } from './programs';
import type { Dice } from './random';

type Weights = Record<string, number>;

const AGE_BANDS: [band: string, from: number, to: number][] = [
  ['0-5', 0, 5],
  ['6-11', 6, 11],
  ['12-17', 12, 17],
  ['18-29', 18, 29],
  ['30-59', 30, 59],
  ['60+', 60, 99],
];
const DISABILITY: Record<Area, Weights> = {
  children: { yes: 0.05, no: 0.88, unknown: 0.07 },
  disability: { yes: 0.93, no: 0.04, unknown: 0.03 },
  families: { yes: 0.08, no: 0.8, unknown: 0.12 },
};
const DISABILITY_TYPES: Weights = {
  motor: 0.34,
  visual: 0.12,
  auditory: 0.11,
  intellectual: 0.29,
  psychosocial: 0.1,
  multiple: 0.14,
};

/** The parts of a total, each breakdown adding up to it, except the types of disability: a person may have several. */
export function cellsOf(total: number, indicator: Indicator, program: Program | null, dice: Dice): Cells {
  const cells: Cells = {};
  for (const breakdown of indicator.breakdowns) {
    if (breakdown === 'sex_age') cells.sex_age = share(total, bySexAndAge(program, dice), dice);
    if (breakdown === 'disability') cells.disability = share(total, DISABILITY[program?.area ?? 'families'], dice);
    if (breakdown === 'state') cells.state = byState(total, program, dice);
    if (breakdown === 'disability_type')
      cells.disability_type = share(Math.round(total * 1.08), DISABILITY_TYPES, dice);
  }
  return completeCells(total, cells, indicator.breakdowns);
}

function bySexAndAge(program: Program | null, dice: Dice): Weights {
  const { ageFrom, ageTo } = program ?? { ageFrom: 18, ageTo: 70 };
  const women = program?.populationServed.startsWith('Mujeres') ? 0.9 : dice.between(0.47, 0.6);
  const weights: Weights = {};
  for (const [band, from, to] of AGE_BANDS) {
    // Old people are fewer than the width of their band.
    const years = Math.min(to, ageTo) - Math.max(from, ageFrom) + 1;
    if (years <= 0) continue;
    const people = Math.min(years, 18) * (band === '60+' ? 0.5 : 1);
    weights[`F:${band}`] = people * women;
    weights[`M:${band}`] = people * (1 - women);
    if (from >= 12) weights[`X:${band}`] = people * 0.004;
  }
  const known = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (dice.chance(0.5)) weights['U:U'] = known * dice.between(0.01, 0.06);
  return weights;
}

/** Most where the program has its seat; in the last of several states sometimes only a handful, which the board must not see. */
function byState(total: number, program: Program | null, dice: Dice): Record<string, number> {
  const states = [...new Set(program?.locations.map(({ state }) => state) ?? [])];
  if (states.length === 0) return {};
  if (states.length === 1) return { [states[0]!]: total };
  const handful = program!.hasOutpost ? Math.min(dice.whole(1, 4), total) : 0;
  const rest = handful ? states.slice(0, -1) : states;
  const shared = share(total - handful, Object.fromEntries(rest.map((state, index) => [state, 1 / (index + 1)])), dice);
  return handful ? { ...shared, [states.at(-1)!]: handful } : shared;
}

/** Whole parts that add up: by weight, a little uneven, what rounding leaves to the largest remainders. */
function share(total: number, weights: Weights, dice: Dice): Record<string, number> {
  const uneven = Object.entries(weights).map(([key, weight]) => ({ key, weight: weight * dice.between(0.85, 1.15) }));
  const sum = uneven.reduce((all, { weight }) => all + weight, 0);
  const parts = uneven.map(({ key, weight }) => ({ key, exact: (total * weight) / sum }));
  const whole = new Map(parts.map(({ key, exact }) => [key, Math.floor(exact)]));
  const left = total - [...whole.values()].reduce((all, part) => all + part, 0);
  parts.sort((a, b) => (b.exact % 1) - (a.exact % 1));
  for (const { key } of parts.slice(0, left)) whole.set(key, whole.get(key)! + 1);
  return Object.fromEntries([...whole].filter(([, part]) => part > 0));
}
