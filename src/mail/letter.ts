/** What is sent to one person, before any transport puts it into a form of its own. */
export interface Letter {
  to: string;
  language: 'es' | 'en';
  subject: string;
  text: string;
  html: string;
}

/** The words of one kind of letter; `{name}` is filled in from its values. */
export interface LetterWords {
  subject: string;
  paragraphs: readonly string[];
  /** What the button says, where the letter carries a link. */
  link?: string;
}
export type LetterKind = Record<Letter['language'], LetterWords>;

export interface Writing {
  to: string;
  language: Letter['language'];
  kind: LetterKind;
  values?: Record<string, string>;
  /** From configuration and a token of ours, never from what somebody typed. */
  link?: string;
}

/** Filled in once: what a person is called can be neither a header, nor markup, nor a placeholder, nor an address to click on. */
export function writeLetter({ to, language, kind, values = {}, link }: Writing): Letter {
  const words = kind[language];
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? harmless(values[name]!) : whole));
  const paragraphs = words.paragraphs.map(filled);
  const linked = link && words.link ? [`${words.link}:\n${link}`] : [];
  const button = link && words.link ? `<p><a href="${escaped(link)}">${escaped(words.link)}</a></p>` : '';
  return {
    to,
    language,
    subject: filled(words.subject),
    text: [...paragraphs, ...linked, 'Padrón'].join('\n\n'),
    html: [
      `<!doctype html><html lang="${language}"><body>`,
      ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
      button,
      '<p>Padrón</p></body></html>',
    ].join('\n'),
  };
}

const LONGEST = 200;
/** Invisible, and no mail program takes what stands around it for one address. */
const JOINER = '\u2060';

const harmless = (value: string): string =>
  value
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ') // breaks, controls, and what turns the direction of writing
    .trim()
    .slice(0, LONGEST)
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])|:(?=\/)|@/gu, (mark) => mark + JOINER);

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);
