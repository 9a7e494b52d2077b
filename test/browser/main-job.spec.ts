import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { type Product, startProduct, step, type Visitor } from '../support/browser';
import { describeInChromium } from '../support/chromium';
import { readRoster } from './roster';
import { acceptInvitation } from './coordinator';
import { addProgram, importFile, inviteCoordinator, openMember, signIn } from './staff';

const PASSWORD = 'cuatro palabras para entrar';
const MINUTES = 60_000;

describeInChromium('the main job', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 5 * MINUTES);
  afterAll(() => product?.close());

  it(
    'goes from a roster in a file to a figure on the board’s page',
    async () => {
      const { build } = product;
      const roster = readRoster();
      const passwordHash = await hash(PASSWORD, ARGON2);
      const editor = await build.account({ role: 'staff', email: 'staff@padron.example', passwordHash });
      const staff: Visitor = await product.open();

      await step(product, 'staff sign in', () => signIn(staff.page, editor, PASSWORD));
      await step(product, 'staff import and admit 130 organisations', async () => {
        const { progress } = await importFile(staff.page, {
          name: 'padrón.csv',
          content: roster.first,
          creates: 130,
          admitFrom: '2020-01-01',
          withinSeconds: 60,
        });
        process.stdout.write(`${progress.join(' | ')}\n`);
      });
      const { whole } = roster;
      if (whole)
        await step(product, 'staff import the whole roster, admitted from today', async () => {
          const { proposing, applying, progress } = await importFile(staff.page, {
            name: 'padrón completo.csv',
            content: whole.content,
            creates: whole.rows - 130,
            admitFrom: '2026-11-24',
            withinSeconds: 180,
          });
          process.stdout.write(`${proposing} ${applying} ${progress.join(' | ')}\n`);
        });
      const member = roster.names[0]!;
      await step(product, 'staff give an organisation a program', async () => {
        await openMember(staff.page, member);
        await addProgram(staff.page, {
          name: 'Comedor infantil',
          area: 'Infancia',
          state: 'Oaxaca',
          indicators: ['NNA-01'],
        });
      });
      const link = await step(product, 'staff invite a coordinator', () =>
        inviteCoordinator(staff.page, 'coordinadora@ong.example'),
      );
      const coordinator = await product.open();
      await step(product, 'the coordinator opens the link and sets a password', () =>
        acceptInvitation(coordinator.page, link, { name: 'Amparo Coordina', password: PASSWORD }),
      );
      expect(staff.troubles).toEqual({ errors: [], refusals: ['401 GET /session'] });
    },
    5 * MINUTES,
  );
});
