/** What files may be, told by their first and last bytes and never by what the sender says. */
export const FILE_TYPES = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  csv: { mediaType: 'text/csv; charset=utf-8', extensions: ['csv'] },
  zip: { mediaType: 'application/zip', extensions: ['zip'] },
} as const satisfies Record<string, { mediaType: string; extensions: readonly string[] }>;
export type FileType = keyof typeof FILE_TYPES;

/** What people may send. Tables and archives are written by ourselves only; tables that come in are read as imports. */
export const PAPERS = ['pdf', 'jpeg', 'png'] as const satisfies FileType[];
export type Paper = (typeof PAPERS)[number];

/** How much of a file's beginning and end `recogniseType` wants to see. */
export const HEAD_BYTES = 4096;
export const TAIL_BYTES = 1024;

const PNG_BEGIN = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'); // signature and IHDR
const PNG_END = Buffer.from('49454e44ae426082', 'hex');
/** What a browser would take for a page or a drawing, wherever in the beginning it stands. */
const MARKUP = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?xml-stylesheet)/i;

/** Undefined for everything else, for what is cut off, and for what wants to be two things at once. */
export function recogniseType(head: Buffer, tail: Buffer): Paper | undefined {
  if (MARKUP.test(head.toString('latin1'))) return undefined;
  // Readers look for it within the first kilobyte; who puts it later has something else before it.
  if (/^%PDF-[12]\.\d/.test(head.subarray(0, 8).toString('latin1'))) return tail.includes('%%EOF') ? 'pdf' : undefined;
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return head.length > 100 ? 'jpeg' : undefined; // phones append to it
  if (head.subarray(0, PNG_BEGIN.length).equals(PNG_BEGIN)) return tail.includes(PNG_END) ? 'png' : undefined;
  return undefined;
}

/** A name without an extension fits every type. */
export function fitsName(name: string, type: FileType): boolean {
  const extension = extensionOf(name);
  return extension === undefined || (FILE_TYPES[type].extensions as readonly string[]).includes(extension);
}

export function withExtension(name: string, type: FileType): string {
  return extensionOf(name) === undefined ? `${name}.${FILE_TYPES[type].extensions[0]}` : name;
}

const extensionOf = (name: string): string | undefined => /[^.]\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
