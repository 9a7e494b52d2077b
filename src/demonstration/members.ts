import { addDays, type Day } from './days';
import { missions } from './missions';
import type { Area } from '../shared/areas';
import { memberName, type LegalForm } from './names';
import { MEMBER_STATES, municipalitiesOf, neighboursOf, postalPrefixOf, QUIET_STATE } from './places';
import type { Dice } from './random';

export const MEMBER_COUNT = MEMBER_STATES.length;

/** The row, as the table has it. */
export interface Member {
  id: string;
  legalName: string;
  name: string;
  acronym: string;
  missionEs: string;
  missionEn: string | null;
  descriptionEs: string;
  descriptionEn: string | null;
  legalForm: LegalForm;
  foundedOn: Day;
  focusAreas: Area[];
  primaryFocus: Area;
  statesServed: string[];
  addressCountry: 'MX';
  addressStreet: string;
  addressNumber: string;
  addressNeighbourhood: string;
  addressMunicipality: string;
  addressState: string;
  addressPostalCode: string;
  website: string;
  publicEmail: string;
  publicPhone: string;
  socialLinks: string[];
  languages: string[];
  paidStaff: number;
  volunteers: number;
  budgetBand: string;
  createdAt: string;
  slug: string;
  /** How many people it serves, against its fellows. */
  size: number;
  /** A state that its first program reaches with a handful of people. */
  outpost: string | null;
}

const AREAS: Area[] = ['children', 'disability', 'families'];
const STREETS = ['Calle de los Faroles', 'Avenida del Barrilete', 'Calle Ceiba', 'Privada del Añil', 'Calle Piñón'];
const NEIGHBOURHOODS = ['Colonia Imaginaria', 'Barrio de la Muestra', 'Colonia Ejemplo', 'Fraccionamiento Ficción'];
const BUDGETS = ['under_500k', '500k_2m', '2m_10m', '10m_50m', 'over_50m'];

/** Two that were never admitted: they owe no report. */
const QUIET = [124, 125];
const WITH_OUTPOST = 5;

/** The first two are the coordinator's, so their area and state are not left to chance. */
export function makeMembers(createdAt: string, today: Day, dice: Dice): Member[] {
  const [capital, west] = ['09', '14'];
  const rest = dice.of('states').shuffled(MEMBER_STATES.filter((state) => state !== QUIET_STATE));
  const states = [capital, west, ...withoutOne(withoutOne(rest, capital), west)];
  for (const index of QUIET) states.splice(index, 0, QUIET_STATE);
  const members = states.map((state, index) => {
    const own = dice.of(`member ${index}`);
    const area = index < 2 ? AREAS[index]! : areaOf(own);
    const outpost = index === WITH_OUTPOST ? QUIET_STATE : null;
    return makeMember({ index, state, area, outpost, createdAt, today }, own);
  });
  return withDoubles(members);
}

/** Two that ask to join are members already and do not know it: one is spelt otherwise, one gives the same website. Two share a phone. */
function withDoubles(members: Member[]): Member[] {
  const [spelt, hosted] = QUIET as [number, number];
  const original = members[30]!;
  const double = (name: string) => name.replace(' de ', ' ');
  return members.map((member, index) => {
    if (index === spelt)
      return {
        ...member,
        name: double(original.name),
        legalName: double(original.legalName),
        foundedOn: original.foundedOn,
        publicPhone: original.publicPhone,
      };
    if (index === hosted)
      return {
        ...member,
        website: members[33]!.website.replace('https://www.', 'https://'),
        publicEmail: members[33]!.publicEmail,
      };
    return index === 41 ? { ...member, publicPhone: members[40]!.publicPhone } : member;
  });
}

interface Order {
  index: number;
  state: string;
  area: Area;
  outpost: string | null;
  createdAt: string;
  today: Day;
}

function makeMember({ index, state, area, outpost, createdAt, today }: Order, dice: Dice): Member {
  const form =
    index === 7 || index === 61 ? 'US_501C3' : dice.pick<LegalForm>(['AC', 'AC', 'AC', 'AC', 'IAP', 'IBP', 'SC']);
  const { slug, ...names } = memberName(index, area, form, dice);
  const isBig = index < 2 || dice.chance(0.15);
  const band = isBig ? dice.whole(3, 4) : dice.whole(0, 2);
  const focusAreas =
    dice.chance(0.35) || index === 1 ? [area, dice.pick(AREAS.filter((other) => other !== area))] : [area];
  const isBilingual = index < 2 || dice.chance(0.4);
  return {
    id: dice.id(createdAt),
    ...names,
    ...missions(area, isBilingual, dice),
    legalForm: form,
    foundedOn: addDays(today, -dice.whole(1500, 16_000)),
    focusAreas,
    primaryFocus: area,
    statesServed: [
      state,
      ...dice.some(neighboursOf(state), dice.chance(0.3) ? dice.whole(1, 2) : 0),
      ...(outpost ? [outpost] : []),
    ],
    outpost,
    addressCountry: 'MX',
    addressStreet: dice.pick(STREETS),
    addressNumber: String(dice.whole(1, 480)),
    addressNeighbourhood: dice.pick(NEIGHBOURHOODS),
    addressMunicipality: dice.pick(municipalitiesOf(state)),
    addressState: state,
    addressPostalCode: `${postalPrefixOf(state)}${String(dice.whole(0, 999)).padStart(3, '0')}`,
    website: `https://www.${slug}.example`,
    publicEmail: `contacto@${slug}.example`,
    publicPhone: `55 0000 ${String(1 + index).padStart(4, '0')}`,
    socialLinks: dice.chance(0.5) ? [`https://social.example/${slug}`] : [],
    languages: isBilingual ? ['es', 'en'] : ['es'],
    paidStaff: [0, 3, 9, 26, 70][band]! + dice.whole(0, 6),
    volunteers: dice.whole(2, 20) * (band + 1),
    budgetBand: BUDGETS[band]!,
    createdAt,
    slug,
    size: [0.35, 0.7, 1.2, 2.6, 5][band]! * dice.between(0.8, 1.25),
  };
}

function areaOf(dice: Dice): Area {
  const chance = dice.fraction();
  return chance < 0.42 ? 'children' : chance < 0.69 ? 'disability' : 'families';
}

function withoutOne(list: readonly string[], one: string): string[] {
  const at = list.indexOf(one);
  return list.filter((_, index) => index !== at);
}

export const memberRow = ({ slug: _slug, size: _size, outpost: _outpost, ...row }: Member) => row;
