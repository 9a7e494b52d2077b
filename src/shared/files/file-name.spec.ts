import { attachment, safeFileName } from './file-name';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\papeles\\acta.pdf', 'acta.pdf'],
  ['fdp\u202Eexe.acta', 'fdpexe.acta'],
  ['con\r\nsalto.pdf', 'consalto.pdf'],
  ['', 'archivo'],
  [undefined, 'archivo'],
])('%j is shown as %s', (name, shown) => {
  expect(safeFileName(name)).toBe(shown);
});

test('a download is named for every browser, and in full for those that can', () => {
  expect(attachment('Acta "de" Niñas (1).pdf')).toBe(
    `attachment; filename="Acta _de_ Ninas (1).pdf"; filename*=UTF-8''Acta%20%22de%22%20Ni%C3%B1as%20%281%29.pdf`,
  );
});
