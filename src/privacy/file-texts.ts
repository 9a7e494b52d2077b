import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const MOST_UNPACKED = 50_000_000;
const DEEPEST = 2;

/** The texts of a file, as far as a program can read them: what is packed in it too. Of a picture there are none. */
export function* textsOf(content: Buffer, depth = 0): Generator<string> {
  if (isZip(content)) {
    if (depth < DEEPEST) yield* packed(content, depth);
    return;
  }
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') yield* ofPdf(content);
  const text = content.toString('utf8');
  yield text;
  if (text.includes('<')) yield unescaped(text.replace(/<[^>]*>/g, ' '));
  if (text.includes('\ufffd')) yield content.toString('latin1');
}

function* packed(content: Buffer, depth: number): Generator<string> {
  let names: Record<string, Uint8Array>;
  try {
    names = unzipSync(content, { filter: ({ originalSize }) => originalSize <= MOST_UNPACKED });
  } catch {
    return; // not a whole archive: there is nothing to be read
  }
  for (const [name, part] of Object.entries(names)) {
    yield name;
    yield* textsOf(Buffer.from(part), depth + 1);
  }
}

/** What its streams say in plain letters; text set in a font of its own cannot be told apart from drawing. */
function* ofPdf(content: Buffer): Generator<string> {
  const text = content.toString('latin1');
  for (const { index, 0: head } of text.matchAll(/stream\r?\n/g)) {
    const end = text.indexOf('endstream', index);
    if (end < 0) return;
    try {
      const stream = inflateSync(content.subarray(index + head.length, end), { maxOutputLength: MOST_UNPACKED });
      const shown = stream.toString('latin1');
      yield shown;
      yield [...shown.matchAll(/\(((?:\\.|[^\\)])*)\)/g)].map(([, said]) => said).join('');
    } catch {
      // not deflated: the whole of the file was read as it stands
    }
  }
}

const isZip = (content: Buffer): boolean => content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ENTITIES[name]!);
