import { KNOWN_PARTS, KNOWN_PHRASES } from './known-passwords';

/**
 * NIST SP 800-63B-4: length is asked for, composition is not; what is widely known or obvious from the context is refused.
 * Length itself is checked where the field is declared.
 */
export function passwordWeakness(
  password: string,
  context: string[],
): 'password-common' | 'password-context' | undefined {
  const plain = fold(password);
  if (isMonotonous(plain) || isKnown(plain)) return 'password-common';
  const words = context.flatMap((text) => fold(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 4);
  const rest = [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ' '), plain);
  return rest.replace(/[^a-z0-9]/g, '').length < 8 && rest !== plain ? 'password-context' : undefined;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** What people put for letters when they are asked for a digit or a sign. */
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '@': 'a' };
const unleet = (text: string): string => text.replace(/[013457$@]/g, (sign) => LEET[sign]!);

/** One to four characters over and over, or runs along the alphabet or the keyboard. */
function isMonotonous(text: string): boolean {
  if (/^(.{1,5})\1+.{0,4}$/su.test(text)) return true;
  return RUNS.some((run) => (run + run).includes(text.slice(0, 12)));
}

/** A phrase that everybody knows, or nothing but what stands at the top of every list of stolen passwords, one after the other. */
function isKnown(text: string): boolean {
  return [text, unleet(text)].some((read) => {
    const letters = read.replace(/[^a-z]/g, '');
    return PHRASES.has(letters) || (letters !== '' && isMadeOf(read.replace(/[^a-z0-9]/g, '')));
  });
}

function isMadeOf(text: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    const digits = /^\d+/.exec(text.slice(at))?.[0].length ?? 0;
    for (let length = 1; length <= digits; length++) reached.add(at + length);
    for (const part of KNOWN_PARTS) if (text.startsWith(part, at)) reached.add(at + part.length);
  }
  return reached.has(text.length);
}

const PHRASES = new Set(KNOWN_PHRASES.map((phrase) => phrase.replace(/[^a-z]/g, '')));
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  '1234567890',
  '123456789101112131415161718192021',
  '9876543210',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiopasdfghjklñzxcvbnm',
  '1234567890qwertyuiop',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
