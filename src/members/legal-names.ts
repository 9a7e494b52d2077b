import type { LEGAL_FORMS } from './member.values';

export type LegalForm = (typeof LEGAL_FORMS)[number];

/** Legal forms as they end a name, when it has been folded: with and without points, in letters and in words. */
const ENDINGS: [pattern: string, form: LegalForm | null][] = [
  ['a ?c|asociacion civil', 'AC'],
  ['s ?c|sociedad civil', 'SC'],
  ['i ?a ?p|institucion de asistencia privada', 'IAP'],
  ['i ?b ?p|institucion de beneficencia privada', 'IBP'],
  ['a ?b ?p|asociacion de beneficencia privada', 'ABP'],
  ['f ?b ?p|fundacion de beneficencia privada', 'FBP'],
  ['i ?a ?s ?p|institucion de asistencia social privada', 'IASP'],
  ['s ?c ?p', 'SCP'],
  ['s ?a( de c ?v)?|s de r ?l( de c ?v)?', null],
  ['inc|incorporated|llc|ltd|limited|corp|corporation', null],
];
const LEGAL_ENDINGS = new RegExp(`(\\s(${ENDINGS.map(([pattern]) => pattern).join('|')}))+$`);
const WITH_FORM = ENDINGS.map(([pattern, form]) => ({ form, pattern: new RegExp(`\\s(${pattern})$`) }));

/** Letters that do not come apart into a letter and its mark. Apostrophes are no letters, and part no word. */
const FOLDED: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' };
const APOSTROPHES = /['’‘ʼ´`™]/g;

/**
 * The name in the form in which names are compared and searched: unaccented, lower case, words only, without the legal form
 * at its end; `A. C.`, `A.C.` and `AC` are one. The same as `normalise_name` of the database, which is what is stored:
 * test/members/names.spec.ts holds the two against each other.
 */
export const normaliseName = (name: string): string => fold(name).replace(LEGAL_ENDINGS, '');

/** The legal form a name ends with (or, for a trust, begins with); null where it says none that we know. */
export function deriveLegalForm(legalName: string): LegalForm | null {
  const folded = fold(legalName);
  if (/^fideicomiso\b|\sfideicomiso$/.test(folded)) return 'FID';
  return WITH_FORM.find(({ pattern }) => pattern.test(folded))?.form ?? null;
}

function fold(name: string): string {
  return (
    name
      .replace(APOSTROPHES, '')
      .replace(/[ØŁĐÐÆŒẞ]/g, (letter) => letter.toLowerCase())
      .replace(/[øłđðıæœß]/g, (letter) => FOLDED[letter]!)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      // What is not ASCII by now goes with the next step, so its case does not matter.
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, ' ')
      .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
      .replace(/[ .]+/g, ' ')
      .trim()
  );
}
