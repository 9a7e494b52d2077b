import type { Page } from 'playwright-core';
import { type Product, startProduct } from '../support/browser';
import { figuresIn, openCycle, readReport, type Report, reportOf } from '../support/reports';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 300_000);
afterAll(() => product?.close());

async function twoInOneReport() {
  const { build, as } = product;
  const indicator = await build.indicator();
  const member = await build.member();
  await build.program(member, { indicators: [indicator.code] });
  const cycle = await build.cycle([indicator]);
  const staff = await as.staff();
  await openCycle(staff, cycle);
  const report = await reportOf(staff, member, cycle);
  const who = { role: 'coordinator', memberIds: [member.id] };
  const pages = await Promise.all([product.openAs(who), product.openAs(who)]);
  const [ana, beto] = pages.map(({ page }) => page) as [Page, Page];
  for (const page of [ana, beto]) {
    await page.goto(`/reports/${report.id}`);
    await total(page).waitFor();
  }
  const figure = async () => figuresIn(await readReport(staff, report.id))[0]!;
  return { ana, beto, figure, report: report as Report };
}

const total = (page: Page) => page.locator('[data-figure] [data-field="value"] input');
const saved = (page: Page) => page.locator('[data-figure]').getByText('Guardado', { exact: true }).waitFor();
async function note(page: Page, text: string) {
  await page.getByRole('button', { name: 'Agregar nota' }).click();
  await page.getByLabel('Nota sobre esta cifra').fill(text);
}

test('edits of different fields of one figure are put together without a question', async () => {
  const { ana, beto, figure } = await twoInOneReport();
  await total(ana).fill('120');
  await saved(ana);
  await note(beto, 'Se sumó otra escuela');
  await beto.getByText('se guardó lo de ambas').waitFor();
  await saved(beto);
  expect(await figure()).toMatchObject({ value: 120, note: 'Se sumó otra escuela' });
  expect(await total(beto).inputValue()).toBe('120');
}, 120_000);

test('of the same field both values are shown with who wrote them, and one is chosen', async () => {
  const { ana, beto, figure } = await twoInOneReport();
  await total(ana).fill('120');
  await saved(ana);
  await total(beto).fill('90');
  const dialog = beto.getByRole('dialog');
  await dialog.waitFor();
  const text = await dialog.innerText();
  for (const said of ['90', '120', 'Una persona']) expect(text).toContain(said);
  expect(await figure()).toMatchObject({ value: 120 });
  await dialog.getByRole('radio').first().check(); // what Beto typed
  await dialog.getByRole('button', { name: 'Guardar lo elegido' }).click();
  await saved(beto);
  expect(await figure()).toMatchObject({ value: 90 });
}, 120_000);

test('what is typed without a connection survives the page, and is sent once there is one', async () => {
  const { ana, figure, report } = await twoInOneReport();
  const context = ana.context();
  await context.setOffline(true);
  await total(ana).fill('77');
  await ana.locator('[data-figure]').getByText('Guardado en este dispositivo').waitFor();
  await ana.close();
  expect(await figure()).toMatchObject({ value: null });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/reports/${report.id}`);
  await saved(again);
  expect(await total(again).inputValue()).toBe('77');
  expect(await figure()).toMatchObject({ value: 77 });
}, 120_000);
