import { SimilarNames } from '../imports/matching/similar-names';

export const REASONS = ['same-name', 'similar-name', 'identifier', 'website', 'phone', 'email'] as const;

/** Why two members may be one; `value` is what they share: a scheme, an address, a number, or how alike the names are in per cent. */
export interface Reason {
  kind: (typeof REASONS)[number];
  value: string;
}
export interface Pair {
  /** The lesser id. */
  memberId: string;
  otherId: string;
  score: number;
  reasons: Reason[];
}

/** What tells one organisation from another; names as the database normalises them. */
export interface Telling {
  id: string;
  names: string[];
  identifiers: Record<string, string>;
  website: string | null;
  email: string | null;
  phone: string | null;
}

const WEIGHTS: Record<Reason['kind'], number> = {
  'same-name': 55,
  'similar-name': 40,
  identifier: 60,
  website: 35,
  email: 30,
  phone: 25,
};
/** The coalition's own number and slug say nothing by being alike. */
const TAX_SCHEMES = ['MX-RFC', 'MX-CLUNI', 'US-EIN'];
/** What more have than these is a platform, a landlord or a switchboard. */
const SHARED_BY_FEW = 4;
const NAMES_SHOWN = 10;

/**
 * The pairs in which one of `changed` stands. Each way of being alike is looked up, never everyone held against everyone: names by
 * their rarest trigrams, the others by what is equal.
 */
export class Likeness {
  private readonly names: SimilarNames<Telling>;
  private readonly byKey = new Map<string, Telling[]>();

  constructor(register: readonly Telling[]) {
    this.names = new SimilarNames(
      register.flatMap((member) => distinct(member.names).map((name) => ({ of: member, name }))),
    );
    for (const member of register)
      for (const { key } of keysOf(member)) {
        const list = this.byKey.get(key);
        if (list) list.push(member);
        else this.byKey.set(key, [member]);
      }
  }

  pairsOf(member: Telling): Pair[] {
    const found = new Map<Telling, Reason[]>();
    const note = (other: Telling, reason: Reason) => {
      const reasons = found.get(other) ?? [];
      if (other !== member && !reasons.some(({ kind }) => kind === reason.kind)) found.set(other, [...reasons, reason]);
    };
    for (const { key, reason } of keysOf(member)) {
      const holders = this.byKey.get(key) ?? [];
      if (holders.length <= SHARED_BY_FEW) for (const other of holders) note(other, reason);
    }
    const alike = distinct(member.names).flatMap((name) =>
      this.names.find(name, (other) => other !== member && mayBeOne(member, other), NAMES_SHOWN),
    );
    for (const other of distinct(alike)) {
      const isSame = member.names.some((name) => other.names.includes(name));
      note(other, { kind: isSame ? 'same-name' : 'similar-name', value: '' });
    }
    return [...found].map(([other, reasons]) => pairOf(member, other, reasons));
  }
}

function pairOf(a: Telling, b: Telling, reasons: Reason[]): Pair {
  const [memberId, otherId] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const sorted = REASONS.flatMap((kind) => reasons.filter((reason) => reason.kind === kind));
  const sum = sorted.reduce((total, { kind }) => total + WEIGHTS[kind], 0);
  return { memberId, otherId, score: Math.min(100, sum), reasons: sorted };
}

/** Two legal persons may bear one name: where both have an identifier of a scheme and it is quite another, a name alone says nothing. */
const mayBeOne = (a: Telling, b: Telling): boolean =>
  TAX_SCHEMES.every((scheme) => {
    const [one, other] = [a.identifiers[scheme], b.identifiers[scheme]];
    if (one === undefined || other === undefined) return true;
    return one.slice(0, 9) === other.slice(0, 9) || masked(one).some((mask) => masked(other).includes(mask));
  });

/** Two members that have a key in common are alike in its reason. */
function keysOf({ identifiers, website, email, phone }: Telling): { key: string; reason: Reason }[] {
  const keys: { key: string; reason: Reason }[] = [];
  const add = (kind: Reason['kind'], key: string | null, value: string | null = key) => {
    if (key && value) keys.push({ key: `${kind} ${key}`, reason: { kind, value } });
  };
  for (const scheme of TAX_SCHEMES)
    for (const mask of masked(identifiers[scheme] ?? '')) add('identifier', `${scheme} ${mask}`, scheme);
  // The first nine characters of an RFC are the name's and the day's of the deed, and a CLUNI begins with them.
  if (identifiers['MX-CLUNI']) add('identifier', `nine ${identifiers['MX-CLUNI'].slice(0, 9)}`, 'MX-CLUNI');
  if (identifiers['MX-RFC']) add('identifier', `nine ${identifiers['MX-RFC'].slice(0, 9)}`, 'MX-RFC');
  add('website', hostOf(website));
  add('email', email?.trim().toLowerCase() ?? null);
  add('phone', phoneOf(phone));
  return keys;
}

/** An identifier with each of its characters covered in turn: two of them are equal in one where they differ in one character only. */
const masked = (value: string): string[] =>
  [...value].map((_, index) => `${value.slice(0, index)}*${value.slice(index + 1)}`);

/** Where a website is, however it is written. */
export function hostOf(website: string | null): string | null {
  if (!website || !URL.canParse(website)) return null;
  return new URL(website).hostname.toLowerCase().replace(/^www\d?\./, '') || null;
}

/** The ten digits that a Mexican or US number has without its country; null for what is too short to tell anybody apart. */
export function phoneOf(phone: string | null): string | null {
  const digits = phone?.replace(/(ext|x|#).*$/i, '').replace(/\D/g, '') ?? '';
  return digits.length >= 8 ? digits.slice(-10) : null;
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)].filter((one) => one !== '');
