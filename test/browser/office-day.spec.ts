import { type Product, startProduct, step as named, type Visitor } from '../support/browser';
import { describeInChromium } from '../support/chromium';
import { pdf } from '../documents/papers';
import * as coordinate from './coordinator';
import * as office from './office';

const MINUTE = 60_000;
const LEGAL_NAME = 'Jardín de la Demostración Renovada, A.C.';
const PROMISE = 'Enviarle la guía de donativos.';

describeInChromium('a day at the office', () => {
  let product: Product;
  let member: { id: string; name: string; today: string };
  beforeAll(async () => {
    product = await startProduct({ demonstration: true });
    const { rows } = await product.owner.query<typeof member>(
      `SELECT members.id, members.name, coalition_today()::text AS today
         FROM account_grants JOIN accounts ON accounts.id = account_id JOIN members ON members.id = member_ids[2]
        WHERE email = 'coordinator@padron.example'`,
    );
    member = rows[0]!;
  }, 5 * MINUTE);
  afterAll(() => product?.close());

  const step = <T>(name: string, work: () => Promise<T>) => named(product, name, work);
  const nothingWrong = ({ troubles: { errors, refusals } }: Visitor) => expect([...errors, ...refusals]).toEqual([]);

  it(
    'takes what a coordinator sends from a telephone, and looks after the memberships',
    async () => {
      const { id, name, today } = member;
      const file = { name: 'papel.pdf', mimeType: 'application/pdf', buffer: pdf(), issuedOn: today };
      const coordinator = await product.openAs({ role: 'coordinator', memberIds: [id] }, { width: 360 });
      const paper = await step('the coordinator finds in the standing what is asked, and sends it', () =>
        coordinate.sendAskedDocument(coordinator.page, file),
      );
      await step('the coordinator asks for a new legal name', () =>
        coordinate.askForLegalName(coordinator.page, { legalName: LEGAL_NAME, file }),
      );

      const staff = await product.openAs({ role: 'staff' }, { width: 360 });
      const { page } = staff;
      await page.goto('/');
      await step('staff verify the document', () => office.verifyDocument(page, { member: name, paper }));
      await step('staff accept the change', () => office.acceptChange(page, { member: name, value: LEGAL_NAME }));
      await step('staff renew three memberships at once', () => office.renewThree(page));
      await step('staff suspend the member', () => office.suspend(page, id, 'A petición suya.'));
      await step('staff merge two likely duplicates, and undo it', () => office.mergeAndUndo(page));
      await step('staff log a call and find on the desk what they promised', () =>
        office.logCall(page, {
          memberId: id,
          summary: 'Preguntó por donativos.',
          followUpOn: today,
          followUp: PROMISE,
        }),
      );
      await step('staff export the filtered list', async () => {
        const exported = await office.exportSuspended(page);
        expect(exported.name).toMatch(/\.csv$/);
        expect(exported.rows.filter((row) => row.includes(LEGAL_NAME))).toHaveLength(1);
      });
      await step('staff find an organisation by a misspelt name', () => office.findMisspelt(page, 'Sigueña', name));
      [coordinator, staff].forEach(nothingWrong);
    },
    3 * MINUTE,
  );
});
