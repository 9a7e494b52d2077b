import { fitsName, HEAD_BYTES, recogniseType, TAIL_BYTES, withExtension } from './file-type';

const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600', 'hex'),
  Buffer.alloc(200, 1),
  Buffer.from('ffd9', 'hex'),
]);

const typeOf = (content: Buffer | string) => {
  const bytes = Buffer.from(content as string);
  return recogniseType(bytes.subarray(0, HEAD_BYTES), bytes.subarray(-TAIL_BYTES));
};

test.each([
  ['a PDF', PDF, 'pdf'],
  ['a PNG', PNG, 'png'],
  ['a photo', JPEG, 'jpeg'],
  ['a photo with what a phone appends', Buffer.concat([JPEG, Buffer.alloc(3000, 7)]), 'jpeg'],
])('%s is told by its bytes', (_what, content, type) => {
  expect(typeOf(content)).toBe(type);
});

test.each([
  ['nothing', ''],
  ['a drawing', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a page', '<!DOCTYPE html><html></html>'],
  ['a page that begins as a PDF', `%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF`],
  [
    'a photo with a page in its comment',
    Buffer.concat([JPEG.subarray(0, 11), Buffer.from('<script>alert(1)</script>'), JPEG]),
  ],
  ['a PDF behind something else', `GIF89a${PDF}`],
  ['a PDF that was cut off', PDF.slice(0, 40)],
  ['a PNG that was cut off', PNG.subarray(0, 40)],
  ['a workbook', Buffer.from('504b030414000600', 'hex')],
  ['a program', Buffer.from('4d5a90000300', 'hex')],
])('%s is refused', (_what, content) => {
  expect(typeOf(content)).toBeUndefined();
});

test.each([
  ['acta.pdf', 'pdf', true],
  ['ACTA.PDF', 'pdf', true],
  ['foto.jpeg', 'jpeg', true],
  ['foto.jpg', 'jpeg', true],
  ['foto', 'jpeg', true],
  ['acta.html', 'pdf', false],
  ['acta.pdf.exe', 'pdf', false],
  ['foto.png', 'jpeg', false],
] as const)('%s fits a file that is a %s: %s', (name, type, fits) => {
  expect(fitsName(name, type)).toBe(fits);
});

test('a name without an extension gets the right one', () => {
  expect([withExtension('foto', 'jpeg'), withExtension('acta.pdf', 'pdf')]).toEqual(['foto.jpg', 'acta.pdf']);
});
