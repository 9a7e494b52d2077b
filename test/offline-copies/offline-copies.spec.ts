import exceljs from 'exceljs';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { figuresIn, openCycle, putFigure, readReport, type Report, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

async function anOpenReport() {
  const indicators = [
    await it_.build.indicator({ breakdowns: ['sex_age', 'disability', 'disability_type', 'state'] }),
    await it_.build.indicator({ unit: 'percentage' }),
  ];
  const member = await it_.build.member();
  for (let n = 0; n < 2; n++) await it_.build.program(member, { indicators: indicators.map(({ code }) => code) });
  const cycle = await it_.build.cycle(indicators);
  await openCycle(staff, cycle);
  const coordinator = await it_.as.coordinator(member);
  return { member, cycle, coordinator, report: await reportOf(coordinator, member, cycle) };
}

interface Change {
  field: string;
  base: string;
  file: string;
  current: string;
  isConflict: boolean;
  changedBy: { by: { kind: string; name: string | null } } | null;
}
interface Proposal {
  type?: string;
  figures: { figureId: string; version: number; changes: Change[] }[];
  report: { version: number; changes: Change[] };
  faults: { figureId: string | null; sheet: string; cell: string; code: string; detail: string }[];
}

type Book = exceljs.Workbook;
const path = ({ id }: { id: string }) => `/reports/${id}/workbook`;

/** As somebody opens it, types into it and saves it. */
async function download(client: Client, report: Report): Promise<Book> {
  const url = `/api/v1${path(report)}`;
  const { rawPayload } = await it_.app.inject({ method: 'GET', url, headers: client.headers });
  const book = new exceljs.Workbook();
  await book.xlsx.load(rawPayload as unknown as ArrayBuffer);
  return book;
}
async function upload(client: Client, report: Report, book: Book | Buffer) {
  const content = Buffer.isBuffer(book) ? book : Buffer.from(await book.xlsx.writeBuffer());
  return client.upload<Proposal>(path(report), { name: 'copia.xlsx', content });
}
/** Where a figure's field stands, as the copy itself says. */
function cellOf(book: Book, figureId: string | null, field: string): exceljs.Cell {
  const hidden = book.getWorksheet('padron')!;
  for (let row = 2; row <= hidden.rowCount; row++) {
    const [kind, figure, named, sheet, cell] = 'ABCDE'
      .split('')
      .map((column) => hidden.getCell(`${column}${row}`).text);
    if (kind === 'input' && figure === (figureId ?? '') && named === field)
      return book.getWorksheet(sheet!)!.getCell(cell!);
  }
  throw new Error(`no ${field}`);
}

test('goes away locked but for what is filled in, and comes back as a proposal that changes nothing yet', async () => {
  const { coordinator, report } = await anOpenReport();
  const [headcount, share] = figuresIn(report) as [Report['memberFigures'][0], Report['memberFigures'][0]];
  const book = await download(coordinator, report);
  expect(book.worksheets.map(({ state }) => state)).toEqual(['visible', 'visible', 'visible', 'veryHidden']);
  const total = cellOf(book, headcount.id, 'value');
  expect(total.protection).toMatchObject({ locked: false });
  expect(total.dataValidation).toMatchObject({ type: 'whole' });
  expect(total.worksheet.getCell('A1').protection?.locked).not.toBe(false);
  total.value = '1,200'; // typed as text
  cellOf(book, headcount.id, 'cells/sex_age/F:0-5').value = 700;
  cellOf(book, headcount.id, 'cells/state/09').value = { formula: '30*40', result: 1200 };
  cellOf(book, share.id, 'notReportedCode').value = 'El programa está en pausa';
  cellOf(book, null, 'signatory').value = 'Una directora';
  const { status, body } = await upload(coordinator, report, book);
  expect(status).toBe(200);
  expect(body.faults).toEqual([]);
  const changes = (id: string) =>
    Object.fromEntries(
      body.figures.find(({ figureId }) => figureId === id)!.changes.map(({ field, file }) => [field, file]),
    );
  expect(body.figures).toHaveLength(2);
  expect(changes(headcount.id)).toEqual({ value: '1200', 'cells/sex_age/F:0-5': '700', 'cells/state/09': '1200' });
  expect(changes(share.id)).toEqual({ notReportedCode: 'paused', isNotReported: 'yes' });
  expect(body.report.changes).toMatchObject([{ field: 'signatory', file: 'Una directora' }]);
  expect(figuresIn(await readReport(coordinator, report.id))[0]).toMatchObject({ state: 'empty', version: 1 });
});

/** Seen computing in LibreOffice; here, that each formula is whole, looks at cells that there are, and takes nothing for zero. */
test('has formulas that spreadsheets can compute, in cells that nobody types into, on sheets that are protected', async () => {
  const { coordinator, report } = await anOpenReport();
  const book = await download(coordinator, report);
  const typed = new Set<string>();
  const hidden = book.worksheets.at(-1)!;
  for (let row = 2; row <= hidden.rowCount; row++)
    if (hidden.getCell(`A${row}`).text === 'input')
      typed.add(`${hidden.getCell(`D${row}`).text}!${hidden.getCell(`E${row}`).text}`);
  let formulas = 0;
  for (const sheet of book.worksheets) {
    expect(sheet).toMatchObject({ sheetProtection: { sheet: true } });
    if (sheet === hidden) continue;
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master !== cell) return;
        const place = `${sheet.name}!${cell.address}`;
        expect([place, cell.protection?.locked === false]).toEqual([place, typed.has(place)]);
        if (cell.type !== exceljs.ValueType.Formula) return;
        formulas += 1;
        const { formula } = cell;
        expect(formula.length).toBeLessThan(8192); // as much as Excel takes
        const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
        expect(bare.split('(')).toHaveLength(bare.split(')').length);
        expect(bare).not.toMatch(/[,(]\s*[,)]|[;{}#]/);
        const sheets = [...bare.matchAll(/'([^']+)'!/g)].map(([, name]) => name!);
        expect(book.worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(sheets));
        // Nothing typed is an empty cell, never a zero.
        expect(formula).toMatch(/^IF\((COUNT\(.*\)=0|.*=""),"",/);
      }),
    );
  }
  expect(formulas).toBeGreaterThan(10);
});

test('what nobody touched in it undoes nobody’s work, and what both changed says who', async () => {
  const { member, coordinator, report } = await anOpenReport();
  const colleague = await it_.as.coordinator(member);
  const [first, , second] = figuresIn(report) as Report['memberFigures'];
  const book = await download(coordinator, report);
  await putFigure(colleague, report, first!, { state: 'reported', value: 9 });
  await putFigure(staff, report, second!, { state: 'reported', value: 5 });
  cellOf(book, second!.id, 'value').value = 6;
  const { body } = await upload(coordinator, report, book);
  expect(body.figures).toMatchObject([
    {
      figureId: second!.id,
      version: 2,
      changes: [
        {
          field: 'value',
          base: '',
          file: '6',
          current: '5',
          isConflict: true,
          changedBy: { by: { kind: 'staff', name: null } },
        },
      ],
    },
  ]);
});

test('a cell that is no number is named, in the reader’s words, and the rest is proposed', async () => {
  const { coordinator, report } = await anOpenReport();
  const [figure] = figuresIn(report) as Report['memberFigures'];
  const book = await download(coordinator, report);
  const total = cellOf(book, figure!.id, 'value');
  total.value = 'como cien';
  cellOf(book, figure!.id, 'cells/disability/yes').value = 4;
  const { body } = await upload(coordinator.with({ 'accept-language': 'en' }), report, book);
  expect(body.faults).toMatchObject([
    { figureId: figure!.id, sheet: total.worksheet.name, cell: total.address, code: 'not-a-quantity' },
  ]);
  expect(body.faults[0]!.detail).toContain('como cien');
  expect(body.figures[0]!.changes).toMatchObject([{ field: 'cells/disability/yes', file: '4' }]);
});

test('what comes back unchanged proposes nothing', async () => {
  const { coordinator, report } = await anOpenReport();
  const [figure] = figuresIn(report) as Report['memberFigures'];
  const cells = { sex_age: { 'F:0-5': 3, 'M:U': 4 }, state: { '09': 7 }, disability_type: { motor: 1 } };
  await putFigure(coordinator, report, figure!, {
    state: 'reported',
    value: 7,
    cells,
    note: '=1+1 no es fórmula\nni esto',
  });
  const { body } = await upload(coordinator, report, await download(coordinator, report));
  expect(body).toMatchObject({ figures: [], faults: [], report: { changes: [] } });
});

test.each<[string, string, (book: Book, other: Book) => Book | Buffer]>([
  ['something else altogether', 'foreign-workbook', () => Buffer.from('a,b\n1,2\n')],
  ['an archive that is cut off', 'workbook-broken', () => Buffer.from('PK\u0003\u0004 and no more')],
  [
    'a workbook of somebody’s own',
    'foreign-workbook',
    () => Object.assign(new exceljs.Workbook(), {}).addWorksheet('x').workbook,
  ],
  ['the copy of another report', 'other-report', (_book, other) => other],
  [
    'a copy with a row more',
    'broken-copy',
    (book) => {
      book.worksheets[1]!.spliceRows(2, 0, ['una fila']);
      return book;
    },
  ],
  [
    'a copy whose hidden sheet was edited',
    'broken-copy',
    (book) => {
      book.getWorksheet('padron')!.getCell('C2').value = 'note';
      return book;
    },
  ],
  [
    'a copy that lost a sheet',
    'broken-copy',
    (book) => {
      book.removeWorksheet(book.worksheets[1]!.id);
      return book;
    },
  ],
])('%s is refused, and loses nothing', async (_what, code, spoil) => {
  const { coordinator, report } = await anOpenReport();
  const { coordinator: stranger, report: theirs } = await anOpenReport();
  const book = spoil(await download(coordinator, report), await download(stranger, theirs));
  const { status, body } = await upload(coordinator, report, book);
  expect([status, body.type]).toEqual([422, `/problems/${code}`]);
});

test('is for who fills the report in, while it is filled in', async () => {
  const { coordinator, report } = await anOpenReport();
  const book = await download(coordinator, report);
  const stranger = await it_.as.coordinator(await it_.build.member());
  expect((await stranger.get(path(report))).status).toBe(404);
  expect((await upload(stranger, report, book)).status).toBe(404);
  expect((await (await it_.as.board()).get(path(report))).status).toBe(403);
  await coordinator.patch(`/reports/${report.id}`, '"1"', { isNothingToReport: true, nothingReason: 'Vacaciones' });
  await submit(coordinator, report);
  expect(await coordinator.get(path(report))).toMatchObject({
    status: 409,
    body: { type: '/problems/nothing-to-fill-in' },
  });
  expect((await upload(coordinator, report, book)).status).toBe(409);
});
