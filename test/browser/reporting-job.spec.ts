import { checkFigures } from '../../src/seals/check-figures';
import { checkSeals } from '../../src/seals/check-seals';
import { type Product, startProduct, step as named, type Visitor } from '../support/browser';
import { describeInChromium } from '../support/chromium';
import { readPdf } from '../support/pdf';
import { readTheCoalition } from './board';
import * as coordinate from './coordinator';
import { isFew, peopleIn, peopleInPictures, sheetsOf, tablesOf } from './published-files';
import { inTwentyDays, lastQuarter, quarterName, withinQuarter } from './quarter';
import * as reporting from './reporting';
import * as office from './staff';

const MINUTE = 60_000;
const CHILDREN = 'Niñas, niños y adolescentes atendidos';
const REMARK = '¿260 niños de 0 a 5 años, o 300? El padrón de la estancia dice otra cosa.';
const WORDS = { es: 'Un trimestre de niñas y niños.', en: 'A quarter of children.' };
const PDF = 'Descargar: PDF en español, carta';
const WORKBOOK = 'Descargar: Excel en español';

describeInChromium('reporting', () => {
  let product: Product;
  let today: string;
  beforeAll(async () => {
    product = await startProduct();
    const { rows } = await product.owner.query<{ today: string }>('SELECT coalition_today()::text AS today');
    today = rows[0]!.today;
  }, 5 * MINUTE);
  afterAll(() => product?.close());

  const step = <T>(name: string, work: () => Promise<T>) => named(product, name, work);
  const nothingWrong = ({ troubles: { errors, refusals } }: Visitor) => expect([...errors, ...refusals]).toEqual([]);

  it(
    'goes from opening a cycle to a published PDF, and says what was corrected since',
    async () => {
      const { build } = product;
      const quarter = lastQuarter(today);
      const cycle = quarterName(quarter);
      const state = '20';
      const house = await build.member({ name: 'Casa de la Ceiba', state });
      const quiet = await build.member({ name: 'Manos Quietas', state });
      const late = await build.member({ name: 'Llegada Reciente', state, status: 'applicant' });
      for (const member of [house, quiet, late])
        await build.program(member, { name: 'Estancia', state: '20', indicators: ['NNA-01'] });
      const people = (role: string, memberIds: string[] = [], width?: number) =>
        product.openAs({ role, memberIds }, { width });
      const [opener, reviewer, board] = [await people('staff'), await people('staff'), await people('board')];
      const [ana, beto] = [await people('coordinator', [house.id], 360), await people('coordinator', [quiet.id], 390)];

      await opener.page.goto('/');
      await step('staff open a cycle', async () =>
        expect(await office.openCycle(opener.page, { code: quarter, dueOn: inTwentyDays(today) })).toBe(
          'Ciclo abierto: 2 organizaciones deben un reporte.',
        ),
      );
      await step('who is admitted afterwards owes a report too, and gets more time', async () => {
        await reporting.admit(opener.page, late, withinQuarter(quarter));
        await reporting.openCycleOf(opener.page, cycle);
        const reason = 'Acaba de llegar.';
        const until = inTwentyDays(inTwentyDays(today));
        expect(await reporting.extend(opener.page, late.name, { until, reason })).toContain('antes, ');
      });

      await step('a coordinator fills in on a phone, submits and takes the receipt home', async () => {
        const { page } = ana;
        await page.goto('/');
        await coordinate.openReport(page, quarter);
        await reporting.typeParts(page, CHILDREN, {
          people: [
            ['0–5', 'Mujeres', '400'],
            ['6–11', 'Mujeres', '300'],
            ['0–5', 'Hombres', '300'],
            ['12–17', 'Hombres', '3'],
          ],
          states: [
            ['Oaxaca', '960'],
            ['Jalisco', '40'],
            ['Chiapas', '3'],
          ],
        });
        await coordinate.saved(page, CHILDREN);
        expect(await coordinate.totalOf(page, CHILDREN)).toBe('1,003');
        await coordinate.typeTotal(page, 'Personas voluntarias', '14');
        await coordinate.typeTotal(page, 'Horas de voluntariado', '220.5');
        await coordinate.typeTotal(page, 'Personal remunerado', '6');
        await coordinate.typeTotal(page, 'Ingresos', '1,250,000.50');
        await coordinate.notReported(page, 'Donativos en especie', 'Se valúan al cierre del año');
        await coordinate.typeTotal(page, 'Gasto de administración, en porcentaje', '90,000', '1,000,000');
        await coordinate.write(page, { narrative: 'Abrimos una sala más.', signatory: 'Directora Firmante' });
        const folio = await coordinate.submitReport(page);
        const { name, bytes } = await reporting.download(page, 'Descargar el acuse');
        expect(name).toMatch(/\.pdf$/);
        expect(readPdf(bytes).pages[0]!.text).toContain(folio);
      });
      await step('another says on a phone that there was nothing this period', async () => {
        const { page } = beto;
        await page.goto('/');
        await coordinate.openReport(page, quarter);
        await reporting.declareNothing(page, { reason: 'La estancia estuvo en obras.', signatory: 'Dirección' });
        const { bytes } = await reporting.download(page, 'Descargar el acuse');
        expect(readPdf(bytes).pages[0]!.text).toContain('Manos Quietas');
      });

      await step('staff return the first with a remark at a figure', () =>
        office.returnReport(opener.page, house.name, { figure: CHILDREN, text: REMARK }),
      );
      await step('the coordinator can correct that figure only, and submits again', async () => {
        const { page } = ana;
        await page.goto('/');
        await coordinate.openReport(page, quarter);
        await coordinate.figure(page, CHILDREN).getByText(REMARK).waitFor();
        expect(await page.getByRole('textbox', { name: /^Total/ }).count()).toBe(1);
        await reporting.typeParts(page, CHILDREN, {
          people: [['0–5', 'Hombres', '260']],
          states: [['Oaxaca', '920']],
        });
        await coordinate.saved(page, CHILDREN);
        expect(await coordinate.totalOf(page, CHILDREN)).toBe('963');
        await coordinate.submitReport(page);
      });
      await step('who files on behalf of an organisation cannot approve it', async () => {
        await reporting.openCycleOf(opener.page, cycle);
        await reporting.openFormOf(opener.page, late.name);
        await reporting.declareNothing(opener.page, { reason: 'Todavía no empezaba.', signatory: 'Dirección' });
        const id = await reporting.findOwnReport(opener.page, late.name);
        expect(await opener.page.getByRole('button', { name: 'Aprobar' }).count()).toBe(0);
        const refused = await opener.context.request.post(`/api/v1/reports/${id}/approval`, {
          headers: { origin: product.origin, 'x-requested-with': 'padron' },
          data: {},
        });
        expect([refused.status(), await refused.json()]).toMatchObject([403, { type: '/problems/own-report' }]);
      });
      let reportId = '';
      await step('somebody else on the staff approves both', async () => {
        await reviewer.page.goto('/');
        expect(await office.approveReport(reviewer.page, house.name)).toBe('Sello número 1');
        reportId = reviewer.page.url().split('/').at(-2)!;
        expect(await office.approveReport(reviewer.page, quiet.name)).toBe('Sello número 2');
      });
      await step('the board reads the figures, n of N, and no few people', async () => {
        const { hero, states } = await readTheCoalition(board.page);
        expect(hero).toContain('963');
        expect(hero).toContain('2 de 3');
        expect(states['Chiapas']).toEqual(['Protegida', 'Protegida']);
        expect(Object.values(states).filter(([said]) => isFew(said!))).toEqual([]);
      });

      await step('staff restate a sealed report, with a reason and four eyes', async () => {
        await reporting.proposeRestatement(opener.page, reportId, {
          reason: 'Faltó contar una sala.',
          figure: CHILDREN,
          part: ['0–5', 'Hombres', '310'],
          state: ['Oaxaca', '970'],
        });
        await reporting.approveRestatement(reviewer.page, reportId);
      });
      await step('the pages say so', async () => {
        expect(await reporting.readSeals(opener.page, house.id)).toMatch(/1,013\s+2 de 2/);
        await ana.page.goto(`/reports/${reportId}/seals`);
        await ana.page.getByText('Faltó contar una sala.').waitFor();
        // The board sees one edition a day, and what is published.
        expect((await readTheCoalition(board.page)).hero).toContain('963');
      });

      await step('staff prepare the coalition’s report and publish it', () =>
        reporting.publish(opener.page, cycle, WORDS),
      );
      await step('the board downloads it: the totals as text, and no few people', async () => {
        const { page } = board;
        await page.getByRole('link', { name: 'Publicaciones' }).click();
        await page.getByRole('link', { name: `${cycle}, edición 1` }).click();
        const pdf = readPdf((await reporting.download(page, PDF)).bytes);
        const text = pdf.pages.map((each) => each.text).join(' ');
        for (const said of ['1,013', '2 de 3 organizaciones reportaron', WORDS.es]) expect(text).toContain(said);
        const tables = tablesOf(pdf);
        expect(tables.flatMap(({ rows }) => rows)).toContainEqual(['Chiapas', 'Protegida', '–']);
        const told = [...peopleIn(tables), ...peopleInPictures(pdf)];
        expect(told.filter((said) => /^[\d,]+$/.test(said)).length).toBeGreaterThan(5);
        expect(told.filter(isFew)).toEqual([]);

        const { name, bytes } = await reporting.download(page, WORKBOOK);
        expect(name).toMatch(/\.xlsx$/);
        const sheets = await sheetsOf(bytes);
        expect(sheets[0]!.rows).toContainEqual(['Personas atendidas: Mínimo', '1013']);
        expect(peopleIn(sheets)).toContain('Protegida');
        expect(peopleIn(sheets).filter(isFew)).toEqual([]);
      });
      await step('after a later restatement the publication says so, and stays as it was', async () => {
        await reporting.proposeRestatement(opener.page, reportId, {
          reason: 'Y otra sala más.',
          figure: CHILDREN,
          part: ['0–5', 'Hombres', '320'],
          state: ['Oaxaca', '980'],
        });
        await reporting.approveRestatement(reviewer.page, reportId);
        await board.page.reload();
        await board.page.getByText('Después de publicarse se corrigió un reporte').waitFor();
        expect(await board.page.getByRole('region', { name: 'Personas atendidas' }).innerText()).toContain('1,013');
      });
      await step('the chain is whole and the figures are its own', async () => {
        const lines: string[] = [];
        const isWhole = [
          await checkSeals(product.owner, (line) => lines.push(line)),
          await checkFigures(product.owner, (line) => lines.push(line)),
        ];
        expect([isWhole, lines]).toEqual([[true, true], expect.anything()]);
      });
      [opener, reviewer, board, ana, beto].forEach(nothingWrong);
    },
    6 * MINUTE,
  );
});
