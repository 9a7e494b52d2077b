import type { Letter } from './letter';

export interface Envelope {
  from: string;
  messageId: string;
  at: Date;
}

/** A letter as RFC 5322 has it. Bodies are base64 and headers are encoded words, so that nothing in them can end a header or a part. */
export function asMessage(letter: Letter, { from, messageId, at }: Envelope): string {
  const boundary = `padron-${messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`;
  const part = (type: string, body: string) =>
    [
      `--${boundary}`,
      `Content-Type: ${type}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      base64(body),
    ].join(EOL);
  return [
    `From: ${encodedWords('Padrón')} <${address(from)}>`,
    `To: ${address(letter.to)}`,
    `Subject: ${encodedWords(letter.subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${address(messageId)}>`,
    `Content-Language: ${letter.language}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    part('text/plain', letter.text),
    part('text/html', letter.html),
    `--${boundary}--`,
    '',
  ].join(EOL);
}

const EOL = '\r\n';
const WORD = 42; // bytes of an encoded word, so that it stays under 75 characters

/** One address and nothing else: no list, no name, no line. */
function address(text: string): string {
  if (!/^[^\s<>(),;:"\\[\]\p{C}]{1,254}$/u.test(text) || text.split('@').length !== 2)
    throw new Error('not an address that a letter may go to');
  return text;
}

/** RFC 2047: each word whole characters, folded between words. */
function encodedWords(text: string): string {
  const words = [''];
  for (const character of text) {
    if (Buffer.byteLength(words.at(-1)! + character) > WORD) words.push('');
    words[words.length - 1] += character;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(`${EOL} `);
}

const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/.{76}(?=.)/g, `$&${EOL}`);
