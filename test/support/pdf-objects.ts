import { inflateSync } from 'node:zlib';

/** A name such as `/Figure`, told apart from a text. */
export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfRef {
  constructor(readonly number: number) {}
}
export type PdfDict = Map<string, PdfValue>;
export type PdfValue = null | boolean | number | string | PdfName | PdfRef | PdfValue[] | PdfDict;

/** Reads what our own writer writes (no compressed objects, no encryption), with nothing of the code that wrote it. */
export class PdfObjects {
  private readonly found = new Map<number, { value: PdfValue; stream?: Buffer }>();
  readonly trailer: PdfDict;

  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1');
    for (const { 1: number, index, 0: head } of text.matchAll(/^(\d+) 0 obj\n/gm)) {
      const reader = new PdfReader(text, index + head.length);
      const value = reader.value();
      const start = /^\s*stream\r?\n/.exec(text.slice(reader.at, reader.at + 12));
      const stream = start ? bytes.subarray(reader.at + start[0].length) : undefined;
      this.found.set(Number(number), { value, stream });
    }
    this.trailer = new PdfReader(text, text.lastIndexOf('trailer') + 7).value() as PdfDict;
  }

  get(value: PdfValue | undefined): PdfValue {
    return value instanceof PdfRef ? (this.found.get(value.number)?.value ?? null) : (value ?? null);
  }

  dict(value: PdfValue | undefined): PdfDict {
    const found = this.get(value);
    return found instanceof Map ? found : new Map();
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [value!];
  }

  /** Unpacked. */
  stream(ref: PdfValue | undefined): string {
    const number = ref instanceof PdfRef ? ref.number : -1;
    const { value, stream } = this.found.get(number) ?? {};
    if (!stream) return '';
    const dict = value as PdfDict;
    const packed = stream.subarray(0, this.get(dict.get('Length')) as number);
    return (dict.has('Filter') ? inflateSync(packed) : packed).toString('latin1');
  }
}

const DELIMITER = /[\s<>[\]()/]/;

/** One value after another, of an object or of a page’s content. */
export class PdfReader {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  get isAtEnd(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  value(): PdfValue {
    this.skip();
    const two = this.text.slice(this.at, this.at + 2);
    if (two === '<<') return this.dict();
    if (two[0] === '<') return this.hex();
    if (two[0] === '(') return this.literal();
    if (two[0] === '[') return this.list();
    if (two[0] === '/') {
      this.at++;
      return new PdfName(
        this.word().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
      );
    }
    const reference = /^(\d+) 0 R/.exec(this.text.slice(this.at, this.at + 16));
    if (reference) {
      this.at += reference[0].length;
      return new PdfRef(Number(reference[1]));
    }
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return /^[-+.\d]+$/.test(word) ? Number(word) : new PdfName(`!${word}`); // an operator, or what is no value
  }

  private dict(): PdfDict {
    this.at += 2;
    const dict: PdfDict = new Map();
    for (this.skip(); !this.text.startsWith('>>', this.at); this.skip()) {
      const key = this.value() as PdfName;
      dict.set(key.name, this.value());
    }
    this.at += 2;
    return dict;
  }

  private list(): PdfValue[] {
    this.at++;
    const list: PdfValue[] = [];
    for (this.skip(); this.text[this.at] !== ']'; this.skip()) list.push(this.value());
    this.at++;
    return list;
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return Buffer.from(digits, 'hex').toString('latin1');
  }

  private literal(): string {
    let read = '';
    for (let depth = 0; ; this.at++) {
      const letter = this.text[this.at]!;
      if (letter === '\\') {
        const next = this.text[++this.at]!;
        read += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[next] ?? next;
        continue;
      }
      if (letter === '(' && depth++ === 0) continue;
      if (letter === ')' && --depth === 0) break;
      read += letter;
    }
    this.at++;
    return utf16(read);
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.text.length && !DELIMITER.test(this.text[this.at]!)) this.at++;
    if (this.at === start) this.at++;
    return this.text.slice(start, this.at);
  }

  private skip(): void {
    while (this.at < this.text.length && /\s/.test(this.text[this.at]!)) this.at++;
  }
}

const utf16 = (text: string): string =>
  text.startsWith('\u00fe\u00ff') ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le') : text;
