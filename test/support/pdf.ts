import { PdfName, PdfObjects, type PdfDict, PdfReader, type PdfValue } from './pdf-objects';

/** An element as a screen reader walks it. */
export interface PdfTag {
  type: string;
  alt?: string;
  scope?: string;
  /** Of the element itself, and of what it holds. */
  text: string;
  children: PdfTag[];
}
export interface PdfRead {
  title: string;
  language: string;
  pages: { width: number; height: number; text: string }[];
  fonts: { name: string; isEmbedded: boolean }[];
  /** What each bookmark says. */
  outline: string[];
  root: PdfTag;
  /** All elements of a type, in reading order. */
  tags(type: string): PdfTag[];
}

export function readPdf(bytes: Buffer): PdfRead {
  const objects = new PdfObjects(bytes);
  const catalog = objects.dict(objects.trailer.get('Root'));
  const pageRefs = objects.list(objects.dict(catalog.get('Pages')).get('Kids'));
  const contents = pageRefs.map((ref) => contentOf(objects, objects.dict(ref)));
  const marked = new Map(pageRefs.map((ref, at) => [objects.get(ref), contents[at]!.marked]));
  const structure = objects.dict(catalog.get('StructTreeRoot'));
  const root = tagOf(objects, objects.dict(objects.list(structure.get('K'))[0]), marked);
  return {
    title: objects.get(objects.dict(objects.trailer.get('Info')).get('Title')) as string,
    language: objects.get(catalog.get('Lang')) as string,
    pages: pageRefs.map((ref, at) => {
      const [, , width, height] = objects.list(objects.dict(ref).get('MediaBox')) as number[];
      return { width: width!, height: height!, text: contents[at]!.text };
    }),
    fonts: fontsOf(
      objects,
      pageRefs.map((ref) => objects.dict(ref)),
    ),
    outline: outlineOf(objects, objects.dict(catalog.get('Outlines'))),
    root,
    tags: (type) => all(root).filter((tag) => tag.type === type),
  };
}

const all = (tag: PdfTag): PdfTag[] => [tag, ...tag.children.flatMap(all)];

interface Content {
  text: string;
  marked: Map<number, string>;
}

function contentOf(objects: PdfObjects, page: PdfDict): Content {
  const fonts = objects.dict(objects.dict(page.get('Resources')).get('Font'));
  const maps = new Map([...fonts].map(([name, font]) => [name, unicodeOf(objects, objects.dict(font))]));
  const reader = new PdfReader(
    objects
      .list(page.get('Contents'))
      .map((part) => objects.stream(part))
      .join('\n'),
  );
  const content: Content = { text: '', marked: new Map() };
  let operands: PdfValue[] = [];
  let map = new Map<number, string>();
  const open: (number | null)[] = [];
  while (!reader.isAtEnd) {
    const value = reader.value();
    if (!(value instanceof PdfName) || !value.name.startsWith('!')) {
      operands.push(value);
      continue;
    }
    const [first, second] = operands;
    if (value.name === '!Tf') map = maps.get((first as PdfName).name) ?? new Map();
    if (value.name === '!BDC') open.push(((second as PdfDict).get('MCID') as number | undefined) ?? null);
    if (value.name === '!BMC') open.push(null);
    if (value.name === '!EMC') open.pop();
    if (value.name === '!TJ' || value.name === '!Tj') {
      const shown = [first].flat().filter((part): part is string => typeof part === 'string');
      const text = shown.map((codes) => decode(codes, map)).join('');
      content.text += `${text} `;
      const mcid = open.findLast((id) => id !== null) ?? null;
      if (mcid !== null) content.marked.set(mcid, `${content.marked.get(mcid) ?? ''}${text} `);
    }
    operands = [];
  }
  return content;
}

function decode(codes: string, map: Map<number, string>): string {
  let text = '';
  for (let at = 0; at + 1 < codes.length; at += 2)
    text += map.get((codes.charCodeAt(at) << 8) | codes.charCodeAt(at + 1)) ?? '\ufffd';
  return text;
}

/** From the glyphs of an embedded font to letters, as a reader that copies or speaks them has it. */
function unicodeOf(objects: PdfObjects, font: PdfDict): Map<number, string> {
  const map = new Map<number, string>();
  const cmap = objects.stream(font.get('ToUnicode'));
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [at, [, letters]] of [...list!.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      map.set(parseInt(from!, 16) + at, Buffer.from(letters!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
  return map;
}

function fontsOf(objects: PdfObjects, pages: PdfDict[]): PdfRead['fonts'] {
  const fonts = pages.flatMap((page) => [...objects.dict(objects.dict(page.get('Resources')).get('Font')).values()]);
  const read = fonts.map((ref) => {
    const font = objects.dict(ref);
    const [descendant] = objects.list(font.get('DescendantFonts'));
    const descriptor = objects.dict(objects.dict(descendant ?? ref).get('FontDescriptor'));
    return { name: (font.get('BaseFont') as PdfName).name, isEmbedded: descriptor.has('FontFile2') };
  });
  return [...new Map(read.map((font) => [font.name, font])).values()];
}

function outlineOf(objects: PdfObjects, outlines: PdfDict): string[] {
  const titles: string[] = [];
  for (let item = objects.dict(outlines.get('First')); item.size; item = objects.dict(item.get('Next')))
    titles.push(objects.get(item.get('Title')) as string);
  return titles;
}

function tagOf(objects: PdfObjects, element: PdfDict, marked: Map<PdfValue, Map<number, string>>): PdfTag {
  let text = '';
  const children: PdfTag[] = [];
  for (const kid of objects.list(element.get('K'))) {
    const dict = objects.dict(kid);
    if (dict.has('S')) {
      const child = tagOf(objects, dict, marked);
      children.push(child);
      text += `${child.text} `;
      continue;
    }
    const page = objects.get(dict.get('Pg') ?? element.get('Pg'));
    text += marked.get(page)?.get(typeof kid === 'number' ? kid : (dict.get('MCID') as number)) ?? '';
  }
  return {
    type: (element.get('S') as PdfName).name,
    alt: (element.get('Alt') as string | undefined) ?? undefined,
    scope: (objects.dict(element.get('A')).get('Scope') as PdfName | undefined)?.name,
    text: text.replace(/\s+/g, ' ').trim(),
    children,
  };
}
