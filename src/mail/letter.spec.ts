import { writeLetter } from './letter';
import { asMessage } from './message';

const kind = {
  es: { subject: 'Hola, {name}', paragraphs: ['{name} le escribe desde {place}.'], link: 'Abrir' },
  en: { subject: 'Hello {name}', paragraphs: ['{name} writes to you from {place}.'], link: 'Open' },
};
const envelope = { from: 'padron@padron.example', messageId: 'abc@padron.example', at: new Date(0) };
const written = (name: string) =>
  writeLetter({
    to: 'ana@casa.example',
    language: 'es',
    kind,
    values: { name, place: 'Oaxaca' },
    link: 'https://padron.example/reset#t',
  });
const headersOf = (name: string) =>
  asMessage(written(name), envelope)
    .split('\r\n\r\n')[0]!
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => line.split(':')[0]!);

describe('S-33 what somebody is called can make nothing else of a letter', () => {
  const usual = headersOf('Ana');

  test.each([
    'Ana\r\nBcc: everybody@evil.example',
    'Ana\nSubject: another',
    'Ana\r\n\r\n--padron-abc\r\nContent-Type: text/html',
    'Ana\u2028Bcc: x@evil.example',
    'Ana\u0000\u0007',
  ])('%j adds no header and no line to the subject', (name) => {
    expect(headersOf(name)).toEqual(usual);
    expect(written(name).subject).not.toMatch(/[\r\n\u2028\u0000]/);
  });

  test('markup is text', () => {
    const { html } = written(`<img src=x onerror="alert(1)"> & 'Co'`);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Co&#39;');
    expect(html.match(/<(\w+)/g)).toEqual(['<html', '<body', '<p', '<p', '<a', '<p']);
  });

  test('a placeholder in a name is not filled in', () => {
    expect(written('{place} {{name}} {link}').text).toContain('{place} {{name}} {link} le escribe desde Oaxaca.');
  });

  test('no mail program makes a link of a name', () => {
    const { text } = written('Gane en https://evil.example/x o escriba a yo@evil.example');
    expect(text.match(/https?:\/\/\S+/g)).toEqual(['https://padron.example/reset#t']);
    expect(text).not.toMatch(/evil\.example|yo@evil/);
  });

  test('a name that never ends is cut', () => {
    expect(written('a'.repeat(5000)).subject.length).toBeLessThan(250);
  });

  test.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    '<a@b.example>',
    'a@b.example;c@d.example',
    'nobody',
  ])('a letter to %j does not leave', (to) => {
    expect(() => asMessage({ ...written('Ana'), to }, envelope)).toThrow('not an address');
  });

  test('the link says what we say, and leads where we lead', () => {
    expect(written('Ana').html).toContain('<a href="https://padron.example/reset#t">Abrir</a>');
  });
});
