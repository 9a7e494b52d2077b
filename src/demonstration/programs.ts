import { addDays, earlier, instant, later, type Day } from './days';
import type { Indicator } from './indicators';
import type { Member } from './members';
import type { Area } from '../shared/areas';
import { perPerson, unevenness } from './per-person';
import { municipalitiesOf, type Place } from './places';
import { PROGRAM_KINDS, type ProgramKind } from './program-kinds';
import type { Dice } from './random';

export interface Program {
  id: string;
  memberId: string;
  name: string;
  area: Area;
  descriptionEs: string;
  descriptionEn: string | null;
  populationServed: string;
  ageFrom: number;
  ageTo: number;
  modality: ProgramKind['modality'];
  startsOn: Day;
  endsOn: Day | null;
  budgetAmount: string;
  budgetCurrency: 'MXN' | 'USD';
  funders: string | null;
  sdgGoals: number[];
  createdAt: string;
  locations: Place[];
  indicators: Indicator[];
  /** How many people it serves in an ordinary quarter. */
  people: number;
  /** A year, as a share. */
  growth: number;
  /** In the last of its states it reaches only a handful. */
  hasOutpost: boolean;
}

const FUNDERS = ['Fondo Imaginario (demo)', 'Donativos de particulares', 'Fundación Empresa de Muestra (demo)', null];

/** Two to four per NGO, most of its own area, each with the headcount of its area and one to three other indicators. */
export function makePrograms(members: Member[], catalogue: Indicator[], today: Day, dice: Dice): Program[] {
  return members.flatMap((member, index) => {
    const own = dice.of(member.slug);
    const count = index < 2 ? 3 : [2, 3, 3, 3, 4, 4, 3][index % 7]!;
    const areas = Array.from({ length: count }, (_, at) =>
      at === count - 1 ? member.focusAreas.at(-1)! : member.primaryFocus,
    );
    const kinds = areaKinds(areas, own);
    return kinds.map(([area, kind], at) => makeProgram({ member, area, kind, at, catalogue, today }, own));
  });
}

/** No NGO runs the same kind twice. */
function areaKinds(areas: Area[], dice: Dice): [Area, ProgramKind][] {
  const left = Object.fromEntries(Object.entries(PROGRAM_KINDS).map(([area, kinds]) => [area, dice.shuffled(kinds)]));
  return areas.map((area) => [area, left[area]!.pop()!]);
}

interface Order {
  member: Member;
  area: Area;
  kind: ProgramKind;
  at: number;
  catalogue: Indicator[];
  today: Day;
}

function makeProgram({ member, area, kind, at, catalogue, today }: Order, dice: Dice): Program {
  const isFirst = at === 0;
  const reachesOutpost = isFirst && member.outpost !== null;
  const startsOn = later(
    addDays(member.foundedOn, 100),
    addDays(today, -(isFirst ? dice.whole(1000, 2500) : dice.whole(200, 2200))),
  );
  const hasEnded = at > 1 && dice.chance(0.12);
  const people = Math.round(member.size * dice.between(45, 190) * (isFirst ? 1.4 : 1));
  return {
    id: dice.id(instant(startsOn, 9)),
    memberId: member.id,
    name: kind.name,
    area,
    descriptionEs: kind.descriptionEs,
    descriptionEn: member.languages.includes('en') ? kind.descriptionEn : null,
    populationServed: kind.populationServed,
    ageFrom: kind.ages[0],
    ageTo: kind.ages[1],
    modality: kind.modality,
    startsOn,
    endsOn: hasEnded ? later(addDays(startsOn, 60), earlier(addDays(today, -dice.whole(20, 420)), today)) : null,
    budgetAmount: `${people * dice.whole(9, 40) * 100}.00`,
    budgetCurrency: dice.chance(0.08) ? 'USD' : 'MXN',
    funders: dice.pick(FUNDERS),
    sdgGoals: kind.sdgGoals,
    createdAt: instant(startsOn, 9),
    locations: [...locations(member, dice), ...(reachesOutpost ? [outpostOf(member)] : [])],
    indicators: chosen(area, kind, catalogue, dice),
    people,
    growth: dice.between(0.01, 0.14),
    hasOutpost: dice.chance(0.4) || reachesOutpost,
  };
}

function locations(member: Member, dice: Dice): Place[] {
  const count = dice.pick([1, 1, 1, 2, 2, 3]);
  const others = member.statesServed.filter((state) => state !== member.addressState && state !== member.outpost);
  const states = [member.addressState, ...dice.shuffled(others)].slice(0, count);
  const places = states.map((state) => ({ state, municipality: dice.pick(municipalitiesOf(state)) }));
  // Where it works in one state only, further places are other municipalities of it.
  const nearby = municipalitiesOf(member.addressState).filter((name) => name !== places[0]!.municipality);
  for (const municipality of nearby.slice(0, count - places.length))
    places.push({ state: member.addressState, municipality });
  return places;
}

const outpostOf = ({ outpost }: Member): Place => ({ state: outpost!, municipality: municipalitiesOf(outpost!)[0]! });

function chosen(area: Area, kind: ProgramKind, catalogue: Indicator[], dice: Dice): Indicator[] {
  const headcount = catalogue.filter((indicator) => indicator.area === area && indicator.isHeadcount).slice(0, 1);
  const others = catalogue.filter(({ code }) => kind.indicators.includes(code));
  return [...headcount, ...dice.some(others, dice.whole(1, 3))];
}

export function programRow({ locations: _l, indicators: _i, people: _p, growth: _g, hasOutpost: _h, ...row }: Program) {
  return row;
}

export function locationRows(programs: Program[], dice: Dice) {
  return programs.flatMap(({ id: programId, memberId, createdAt, locations }) =>
    locations.map((place) => ({ id: dice.id(createdAt), memberId, programId, ...place })),
  );
}

/** The target is what a good year would bring. */
export function chosenIndicatorRows(programs: Program[], dice: Dice) {
  return programs.flatMap(({ id: programId, memberId, createdAt, indicators, people }) =>
    indicators.map((indicator) => {
      const { id: indicatorId, isHeadcount, unit } = indicator;
      const ratio = isHeadcount ? 1 : perPerson(indicator) * unevenness({ id: programId }, indicator);
      const baseline =
        unit === 'percentage' ? dice.whole(60, 80) : Math.max(1, Math.round(people * ratio * dice.between(0.5, 0.9)));
      const target =
        unit === 'percentage'
          ? 90
          : isHeadcount || dice.chance(0.8)
            ? Math.round(baseline * dice.between(1.3, 1.8))
            : null;
      return {
        id: dice.id(createdAt),
        memberId,
        programId,
        indicatorId,
        baseline: dice.chance(0.7) ? baseline : null,
        target,
      };
    }),
  );
}
