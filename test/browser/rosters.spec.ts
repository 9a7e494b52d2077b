import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Page } from 'playwright-core';
import { type Product, startProduct, step as named, type Visitor } from '../support/browser';
import { chromiumPath } from '../support/chromium';
import { describeWithShared, sharedData } from '../support/shared-data';

const NEW_ORGS = 'rosters/interaction-ngoaidmap-new-orgs.csv';
const CHARITIES = 'rosters/uk-charity-names.csv';
const MONTANA = 'rosters/irs-eo-bmf-mt.csv';
const MINUTE = 60_000;
/** A name of the file with a letter gone: what the register might have. */
const misspelt = (name: string) => name.slice(0, -3) + name.slice(-2);

const describeRosters: typeof describeWithShared = chromiumPath
  ? describeWithShared
  : (name, _files, tests) => describe.skip(name, tests);

describeRosters('real rosters', [NEW_ORGS, CHARITIES, MONTANA], () => {
  let product: Product;
  let staff: Visitor;
  beforeAll(async () => {
    product = await startProduct();
    staff = await product.openAs({ role: 'staff' });
  }, 5 * MINUTE);
  afterAll(() => product?.close());

  const step = <T>(name: string, work: () => Promise<T>) => named(product, name, work);

  it(
    'names alone: those that are like a registered one wait for a person, the others come in',
    async () => {
      const { content, rows } = firstOf(NEW_ORGS, 2000);
      const twin = rows[20]!.name!;
      const like = misspelt(rows.find(({ name }) => name!.length > 25)!.name!);
      await product.build.member({ legalName: twin, name: twin });
      await product.build.member({ legalName: like, name: like });
      await step('staff send names from aid maps', async () => {
        await send(staff.page, 'ngoaidmap.csv', content);
        const counts = await countsOf(staff.page);
        expect(counts['Con errores'] ?? 0).toBe(0);
        expect(sum(counts)).toBe(rows.length);
        expect(await waiting(staff.page, like)).toEqual({ same: 1, chosen: 0 });
        await apply(staff.page, counts['Crear']!);
      });
      expect(await membersCalled(like)).toBe(1);
    },
    MINUTE,
  );

  it(
    'alternative names: staff say once what the columns hold, and the next file of the source is read so by itself',
    async () => {
      const { content, rows } = firstOf(CHARITIES, 300);
      const { page } = staff;
      await step('staff say what the columns of the charity register hold, and keep it', async () => {
        await send(page, 'charities.csv', content);
        const card = page.getByText('Revisar columnas');
        if (!(await page.getByLabel('alternative_name').isVisible())) await card.click();
        await page.getByLabel('alternative_name').selectOption('legalName');
        await page.getByRole('button', { name: 'Plantillas de columnas' }).click();
        await page.getByRole('button', { name: 'Guardar estas columnas como…' }).click();
        await page.getByLabel('Nombre', { exact: true }).fill('Registro de Inglaterra');
        await page.getByRole('button', { name: 'Guardar', exact: true }).click();
        await page.getByRole('button', { name: 'Plantilla: Registro de Inglaterra' }).waitFor();
      });
      await step('the same columns in another order are known again', async () => {
        const turned = rows.map(({ org_id, alternative_name }) => ({
          alternative_name,
          org_id,
          set_as_primary: '',
          '': '',
        }));
        await send(page, 'charities again.csv', Buffer.from(stringify(turned, { header: true })));
        await page.getByRole('button', { name: 'Plantilla: Registro de Inglaterra' }).waitFor();
        const counts = await countsOf(page);
        expect(sum(counts)).toBe(rows.length);
        expect(counts['Por decidir']).toBeGreaterThan(0);
        await apply(page, counts['Crear']!);
      });
    },
    MINUTE,
  );

  it(
    'the IRS’s list: what is like a registered organisation waits, and the others come in with their numbers',
    async () => {
      const { content, rows } = firstOf(MONTANA, 300);
      const like = misspelt(rows[1]!.NAME!);
      await product.build.member({ legalName: like, name: like });
      await step('staff send 300 organisations of Montana', async () => {
        await send(staff.page, 'montana.csv', content);
        const counts = await countsOf(staff.page);
        expect(counts['Con errores'] ?? 0).toBe(0);
        expect(sum(counts)).toBe(rows.length);
        expect(await waiting(staff.page, like)).toEqual({ same: 1, chosen: 0 });
        await apply(staff.page, counts['Crear']!);
      });
      expect(await membersCalled(like)).toBe(1);
      expect(await membersCalled(rows[0]!.NAME!)).toBe(1);
      expect(staff.troubles).toMatchObject({ errors: [], refusals: [] });
    },
    MINUTE,
  );

  async function membersCalled(name: string): Promise<number> {
    const { rows } = await product.owner.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM members WHERE legal_name = $1',
      [name],
    );
    return rows[0]!.n;
  }
});

function firstOf(file: string, count: number) {
  const rows = (parse(sharedData(file), { relax_column_count: true }) as string[][]).slice(0, count + 1);
  const [header, ...rest] = rows as [string[], ...string[][]];
  const named = rest.map((cells): Record<string, string | undefined> =>
    Object.fromEntries(header.map((name, place) => [name, cells[place]])),
  );
  return { content: Buffer.from(stringify(rows)), rows: named };
}

async function send(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto('/imports');
  await page.getByLabel('Elegir archivo').setInputFiles({ name, mimeType: 'text/csv', buffer: content });
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: MINUTE / 2 });
}

const chips = (page: Page) => page.getByRole('group', { name: 'Qué haría cada fila' });

/** What the page counts of each, as it says it. */
async function countsOf(page: Page): Promise<Record<string, number>> {
  const texts = await chips(page).getByRole('button').allTextContents();
  const said = texts.map((text) => /^(.*?)\s*([\d,]+)$/.exec(text)!);
  return Object.fromEntries(said.map(([, label, count]) => [label!, Number(count!.replaceAll(',', ''))]));
}

const sum = ({ Todas: _, ...counts }: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** Of the rows that wait: how many ask whether they are this one, and whether anything was chosen for them. */
async function waiting(page: Page, name: string) {
  await chips(page)
    .getByRole('button', { name: /^Por decidir/ })
    .click();
  await page.waitForURL(/action=duplicate/);
  await page.getByText('Podría ser una que ya existe').first().waitFor();
  const same = await page.getByRole('radio', { name: `Es la misma: actualizar ${name}` }).count();
  return { same, chosen: await page.locator('input[type=radio]:checked').count() };
}

async function apply(page: Page, creates: number): Promise<void> {
  await page.getByRole('button', { name: 'Aplicar', exact: true }).click();
  await page.getByText('La importación se aplicó').waitFor({ timeout: MINUTE / 2 });
  await page.getByText(`se crearon ${creates.toLocaleString('es-MX')} organizaciones`).waitFor();
}
