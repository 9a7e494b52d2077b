import type { Dice } from './random';

import type { Area } from '../shared/areas';
export type LegalForm = 'AC' | 'IAP' | 'IBP' | 'SC' | 'US_501C3';

/** Nobody is called so: a thing of a story book, and what it would be made of. */
const THINGS = [
  'Luciérnaga',
  'Cigüeña',
  'Ajolote',
  'Cenzontle',
  'Tlacuache',
  'Jacaranda',
  'Barrilete',
  'Caracol',
  'Ñandú',
  'Pingüino',
  'Trompo',
  'Telaraña',
  'Cometa',
  'Armadillo',
  'Zarigüeya',
  'Rehilete',
  'Pirinola',
  'Cacomixtle',
  'Mapache',
  'Ciempiés',
  'Tecolote',
  'Paragüitas',
  'Chapulín',
  'Sombrerón',
  'Piñón',
  'Camaleón',
];
const STUFFS = [
  'de Papel',
  'de Cartón',
  'de Algodón',
  'de Siete Colores',
  'de Media Luna',
  'de Niebla Añil',
  'de Cuento',
  'de Otoño',
  'de Azúcar',
  'de Tres Patios',
];
const KINDS = ['Fundación', 'Casa', 'Centro', 'Hogar', 'Taller', 'Red', 'Proyecto', 'Asociación', 'Rincón', 'Jardín'];
const CAUSES: Record<Area, string[]> = {
  children: ['por la Niñez', 'para la Infancia', 'de Niñas y Niños', 'por la Adolescencia'],
  disability: ['para la Inclusión', 'sin Barreras', 'por la Accesibilidad', 'de Educación Especial'],
  families: ['por las Familias', 'para el Bienestar Común', 'de Apoyo al Hogar', 'por la Comunidad'],
};
const SUFFIXES: Record<LegalForm, string> = { AC: 'A.C.', IAP: 'I.A.P.', IBP: 'I.B.P.', SC: 'S.C.', US_501C3: 'Inc.' };

export interface MemberName {
  legalName: string;
  name: string;
  acronym: string;
  slug: string;
}

/** Every name in use ends in "(demo)", and no two are alike. */
export function memberName(index: number, area: Area, form: LegalForm, dice: Dice): MemberName {
  const round = Math.floor(index / THINGS.length);
  const thing = THINGS[index % THINGS.length]!;
  const stuff = STUFFS[(index * 3 + round) % STUFFS.length]!;
  const core = `${dice.pick(KINDS)} ${thing} ${stuff} ${dice.pick(CAUSES[area])}`;
  return {
    legalName: `${core} (demo), ${SUFFIXES[form]}`,
    name: `${core} (demo)`,
    acronym: lettersOf(core),
    slug: slugOf(`${thing} ${stuff} ${index + 1}`),
  };
}

export const slugOf = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The initials of its words with a capital, Ñ as it is. */
export const lettersOf = (core: string): string =>
  core
    .replace(' (demo)', '')
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => (word[0] === 'Ñ' ? 'Ñ' : plain(word[0]!)))
    .join('')
    .padEnd(3, 'X');

const FIRST_NAMES = [
  'María',
  'José',
  'Ángel',
  'Lucía',
  'Íñigo',
  'Sofía',
  'Begoña',
  'Raúl',
  'Inés',
  'Ramón',
  'Noemí',
  'Andrés',
  'Mónica',
  'Julián',
  'Rocío',
  'Tomás',
  'Verónica',
  'Óscar',
  'Aurora',
  'Emilio',
];
/** Trees, stones and tools: surnames that are words first. */
const SURNAMES = [
  'Encinos',
  'Piñones',
  'Olivares del Río',
  'Montañés',
  'Peñasco',
  'Robledal',
  'Cedrón',
  'Jazmín',
  'Yunque',
  'Faroles',
  'Canteras',
  'Nogalera',
  'Zarzal',
  'Ventarrón',
  'Espigas',
  'Cañaveral',
  'Madroño',
  'Acequias',
  'Telares',
  'Güemal',
];

export function personName(dice: Dice): string {
  return `${dice.pick(FIRST_NAMES)} ${dice.pick(SURNAMES)} ${dice.pick(SURNAMES)}`;
}
