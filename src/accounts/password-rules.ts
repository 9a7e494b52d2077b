/**
 * NIST SP 800-63B-4: length is asked for, composition is not; what is widely known or obvious from the context is refused.
 * Length itself is checked where the field is declared.
 */
export function passwordWeakness(
  password: string,
  context: string[],
): 'password-common' | 'password-context' | undefined {
  const plain = fold(password);
  if (isMonotonous(plain) || KNOWN.some((phrase) => plain === phrase || plain.replace(/[^a-z]+$/, '') === phrase))
    return 'password-common';
  const words = context.flatMap((text) => fold(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 5);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.replace(/[^a-z0-9]/g, '').length < 8 && rest !== plain ? 'password-context' : undefined;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** One to three characters over and over, or a run along the alphabet or the keyboard. */
function isMonotonous(text: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/u.test(text)) return true;
  return RUNS.some((run) => (run + run).includes(text.slice(0, 12)));
}

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '9876543210',
  'qwertyuiopasdfghjklzxcvbnm',
  '1234567890qwertyuiop',
];
const KNOWN = [
  'passwordpassword',
  'contrasenacontrasena',
  'correcthorsebatterystaple',
  'iloveyouiloveyou',
  'letmeinletmein',
  'thisismypassword',
  'estaesmicontrasena',
  'micontrasenasegura',
  'mypasswordissecure',
  'administrator',
  'administrador',
  'welcometopadron',
  'bienvenidoapadron',
  'contrasenasegura',
  'unacontrasenasegura',
  'passwordissecure',
  'passwordforpadron',
  'quiensabequiensabe',
  'teamomuchoteamo',
  'vivamexicovivamexico',
  'virgendeguadalupe',
  'holamundoholamundo',
  'helloworldhello',
  'superman superman',
  'the quick brown fox',
  'to be or not to be',
  'cieloazulcieloazul',
];
