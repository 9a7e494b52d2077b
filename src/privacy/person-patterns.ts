/** How somebody is written: what an erasure looks for. */
export interface PersonTexts {
  names: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
}

/** Regular expressions that PostgreSQL and JavaScript read alike, to be taken without regard to case; empty where there is nothing to look for. */
export interface PersonPatterns {
  emails: string;
  others: string;
}

/** Letters as they are typed with and without their accents. */
const SAME: readonly string[] = ['aáàäâã', 'eéèëê', 'iíìïî', 'oóòöôõ', 'uúùüû', 'nñ', 'cç'];
const EDGE = { before: '(?<![[:alnum:]])', after: '(?![[:alnum:]])' };
const BETWEEN_WORDS = '[[:space:].,_-]{1,3}';
const BETWEEN_DIGITS = '[[:space:]().-]{0,3}';

export function patternsOf({ names, emails, phones }: PersonTexts): PersonPatterns {
  return {
    emails: either(emails.map(addressAs)),
    others: either([...names.map(nameAs), ...phones.map(phoneAs)]),
  };
}

/** A name of one word would be found everywhere; so would a short number. */
export const isFullName = (name: string): boolean => wordsOf(name).length >= 2 && wordsOf(name).join('').length >= 5;
export const isWholePhone = (phone: string): boolean => digitsOf(phone).length >= 8;

/** For JavaScript, which names the classes otherwise. */
export function expressionOf({ emails, others }: PersonPatterns): RegExp {
  const source = [emails, others].filter(Boolean).join('|');
  return new RegExp(
    source.replaceAll('[:alnum:]', String.raw`\p{L}\p{N}`).replaceAll('[:space:]', String.raw`\s`),
    'iu',
  );
}

const wordsOf = (name: string): string[] => name.normalize('NFC').match(/[\p{L}\p{N}'’]+/gu) ?? [];
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

function nameAs(name: string): string {
  return EDGE.before + wordsOf(name).map(wordAs).join(BETWEEN_WORDS) + EDGE.after;
}

function wordAs(word: string): string {
  return [...word.toLowerCase()]
    .map((letter) => SAME.find((letters) => letters.includes(letter)) ?? letter)
    .map((letters) => (letters.length > 1 ? `[${letters}${letters.toUpperCase()}]` : upperToo(letters)))
    .join('');
}

/** Beyond ASCII a database may not know which letters are one in two sizes. */
const upperToo = (letter: string): string =>
  letter === letter.toUpperCase() || letter < '\u0080' ? letter : `[${letter}${letter.toUpperCase()}]`;

/** The last ten digits, however they are put apart, with the country's number or without it. */
function phoneAs(phone: string): string {
  const digits = [...digitsOf(phone).slice(-10)];
  return String.raw`(?<![[:alnum:]])(?:\+?[0-9]{1,3}${BETWEEN_DIGITS})?[(]?${digits.join(BETWEEN_DIGITS)}${EDGE.after}`;
}

/** Not as the end of a longer address, nor at the beginning of a longer domain. */
const addressAs = (email: string): string =>
  `(?<![[:alnum:]._%+-])${escaped(email.trim().toLowerCase())}(?![[:alnum:]-])(?![.][[:alnum:]])`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const either = (patterns: readonly string[]): string =>
  patterns.length === 0 ? '' : `(?:${[...new Set(patterns)].join('|')})`;
