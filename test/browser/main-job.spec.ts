import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { type Product, startProduct, step as named, type Visitor } from '../support/browser';
import { describeInChromium } from '../support/chromium';
import { readOverview } from './board';
import * as coordinate from './coordinator';
import { inTwentyDays, lastQuarter } from './quarter';
import { readRoster } from './roster';
import * as office from './staff';

const MISSING = [
  'Personas voluntarias',
  'Horas de voluntariado',
  'Personal remunerado',
  'Ingresos',
  'Donativos en especie',
  'Gasto de administración, en porcentaje',
];
const PASSWORD = 'cuatro palabras para entrar';
const MINUTE = 60_000;

const CHILDREN = 'Niñas, niños y adolescentes atendidos';
const REMARK = '¿De verdad 1,200 niños de 0 a 5 años? El trimestre pasado fueron menos de 200.';
/** What the board must never read. */
const PERSONAL = ['Amparo', 'amparo@ong.example', 'Directora Firmante', 'un cumpleaños', REMARK];

describeInChromium('the main job', () => {
  let product: Product;
  let today: string;
  beforeAll(async () => {
    product = await startProduct();
    const { rows } = await product.owner.query<{ today: string }>('SELECT coalition_today()::text AS today');
    today = rows[0]!.today;
  }, 5 * MINUTE);
  afterAll(() => product?.close());

  const step = <T>(name: string, work: () => Promise<T>) => named(product, name, work);
  /** Nobody is signed in when they first come: that is the one refusal. */
  const nothingWrong = ({ troubles: { errors, refusals } }: Visitor) =>
    expect([...errors, ...refusals.filter((each) => each !== '401 GET /session')]).toEqual([]);

  it(
    'goes from a roster in a file to a figure on the board’s page',
    async () => {
      const passwordHash = await hash(PASSWORD, ARGON2);
      const account = (role: string, name: string, language = 'es') =>
        product.build.account({ role, name, language, email: `${name}@padron.example`, passwordHash });
      const [opener, reviewer] = [await account('staff', 'opener'), await account('staff', 'reviewer')];
      const { first, names, whole } = readRoster();
      const member = names[0]!;
      const quarter = lastQuarter(today);
      const staff = await product.open();

      await step('staff sign in', () => office.signIn(staff.page, opener, PASSWORD));
      await step('staff import and admit 130 organisations', () =>
        office.importFile(staff.page, {
          name: 'padrón.csv',
          content: first,
          creates: 130,
          admitFrom: '2020-01-01',
          withinSeconds: 60,
        }),
      );
      if (whole)
        await step(`staff import the whole roster of ${whole.rows} rows, members from today`, async () => {
          const { progress } = await office.importFile(staff.page, {
            name: 'padrón completo.csv',
            content: whole.content,
            creates: whole.rows - 130,
            admitFrom: today,
            withinSeconds: 180,
          });
          expect(progress).toContainEqual(expect.stringMatching(` de ${count(whole.rows - 130)} filas$`));
        });
      await step('staff give an organisation a program', async () => {
        await office.openMember(staff.page, member);
        await office.addProgram(staff.page, {
          name: 'Comedor infantil',
          area: 'Infancia',
          state: 'Oaxaca',
          indicators: ['NNA-01'],
        });
      });
      const link = await step('staff invite a coordinator', () =>
        office.inviteCoordinator(staff.page, 'amparo@ong.example'),
      );
      const coordinator = await product.open({ width: 390 });
      const { page } = coordinator;
      await step('the coordinator opens the link and sets a password', () =>
        coordinate.acceptInvitation(page, link, { name: 'Amparo', password: PASSWORD }),
      );
      // Those who are members since today owe nothing for a quarter that is over.
      await step('staff open a cycle', async () =>
        expect(await office.openCycle(staff.page, { code: quarter, dueOn: inTwentyDays(today) })).toBe(
          'Ciclo abierto: 130 organizaciones deben un reporte.',
        ),
      );

      await step('the coordinator fills in the report by keyboard and by pasting', async () => {
        await page.goto('/');
        await coordinate.openReport(page, quarter);
        await coordinate.typeDown(page, CHILDREN, 'Mujeres', { '0–5': '120', '6–11': '230', '12–17': '150' });
        await coordinate.pasteAt(page, CHILDREN, ['0–5', 'Hombres'], '1,200\t5\n310\t6\n95\t7\n');
        await coordinate.saved(page, CHILDREN);
        expect(await coordinate.totalOf(page, CHILDREN)).toBe('2,123');
        expect(await coordinate.whatIsMissing(page)).toEqual(MISSING);
        await coordinate.goToMissing(page, 'Personas voluntarias');
        await coordinate.typeOn(page, '14', '220.5', '6', '1,250,000.50');
        for (const name of MISSING.slice(0, 4)) await coordinate.saved(page, name);
        await coordinate.notReported(page, 'Donativos en especie', 'Se valúan al cierre del año');
        await coordinate.typeTotal(page, 'Gasto de administración, en porcentaje', '90,000', '1,000,000');
        await coordinate.write(page, { narrative: 'Celebramos un cumpleaños.', signatory: 'Directora Firmante' });
      });
      await step('the coordinator reloads and finds it there', async () => {
        await page.reload();
        expect(await coordinate.cell(page, CHILDREN, '6–11', 'Hombres').inputValue()).toBe('310');
        expect(await coordinate.totalOf(page, CHILDREN)).toBe('2,123');
      });
      await step('the coordinator submits and gets a receipt', async () =>
        expect(await coordinate.submitReport(page)).toMatch(new RegExp(`^${quarter}-\\d+-\\w+$`)),
      );

      await step('staff return it with a remark at a figure', () =>
        office.returnReport(staff.page, member, { figure: CHILDREN, text: REMARK }),
      );
      await step('the coordinator corrects that figure and submits again', async () => {
        await page.goto('/');
        await coordinate.openReport(page, quarter);
        await coordinate.figure(page, CHILDREN).getByText(REMARK).waitFor();
        await coordinate.cell(page, CHILDREN, '0–5', 'Hombres').fill('200');
        await coordinate.saved(page, CHILDREN);
        expect(await coordinate.totalOf(page, CHILDREN)).toBe('1,123');
        await coordinate.submitReport(page);
      });
      const second = await product.open();
      await step('somebody else on the staff approves', async () => {
        await office.signIn(second.page, reviewer, PASSWORD);
        expect(await office.approveReport(second.page, member)).toBe('Sello número 1');
      });
      const board = await product.open({ language: 'en' });
      await step('the board reads the figure, and nobody’s personal data', async () => {
        const reader = await account('board', 'board', 'en');
        const { hero, everything } = await readOverview(board.page, reader, PASSWORD);
        expect(hero).toContain('1,123');
        expect(hero).toContain('1 of 130');
        for (const secret of PERSONAL) expect(everything).not.toContain(secret);
      });
      [staff, coordinator, second, board].forEach(nothingWrong);
    },
    6 * MINUTE,
  );
});

const count = (rows: number) => rows.toLocaleString('es-MX');
