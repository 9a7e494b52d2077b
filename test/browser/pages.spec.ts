import { type Language, type Product, startProduct, type Visitor } from '../support/browser';
import { describeInChromium } from '../support/chromium';
import { complaintsAt, unreached, settled } from './inspect';
import { type Ids, PAGES, prepare, type Role, ROLES } from './pages';

const MINUTE = 60_000;
/** For those who are not the first to open a page. */
const LANGUAGE_OF: Record<Role, Language> = { administrator: 'en', staff: 'es', coordinator: 'es', board: 'en' };
const MISSING = /^(No encontramos esta página|We could not find this page)$/;

describeInChromium('every page', () => {
  let product: Product;
  let ids: Ids;
  beforeAll(async () => {
    product = await startProduct({ demonstration: true });
    ids = await prepare(product);
  }, 5 * MINUTE);
  afterAll(() => product?.close());

  it.each([
    ['signing in', '/'],
    ['an invitation', '/invitation#a-token'],
    ['a broken invitation', '/invitation'],
    ['applying to join', '/apply'],
    ['a broken link to an application', '/application'],
    ['an address that leads nowhere', '/nowhere'],
  ])(
    '%s has nothing to complain about before anybody has signed in',
    async (_name, path) => {
      for (const language of ['es', 'en'] as const) {
        const visitor = await product.open({ language });
        await visitor.page.goto(path);
        await settled(visitor.page);
        visitor.troubles.refusals = []; // of the session that there is not
        expect([
          ...(await complaintsAt(visitor, { language, width: 1280, axe: language === 'en' })),
          ...(await complaintsAt(visitor, { language, width: 360, axe: language === 'es' })),
        ]).toEqual([]);
        await visitor.context.close();
      }
    },
    MINUTE,
  );

  describe.each(ROLES)('for %s', (role: Role) => {
    const visitors: Partial<Record<Language, Visitor>> = {};
    beforeAll(async () => {
      const who = { role, memberIds: role === 'coordinator' ? ids.members : [] };
      visitors.es = await product.openAs(who, { language: 'es' });
      visitors.en = await product.openAs(who, { language: 'en', dark: true });
    });
    afterAll(() => Promise.all(Object.values(visitors).map(({ context }) => context.close())));

    const all = Object.entries(PAGES);
    it.each(all.filter(([, { opens }]) => opens.includes(role)))(
      '%s has nothing to complain about, wide or narrow, in Spanish or English, by day or by night',
      async (_name, { path, action, opens }) => {
        // The first role that opens a page sees all of it; for the others it is the same file with more or less in it.
        const isFirst = opens[0] === role;
        const complaints: string[] = [];
        for (const language of isFirst ? (['es', 'en'] as const) : ([LANGUAGE_OF[role]] as const)) {
          const visitor = visitors[language]!;
          await visitor.page.setViewportSize({ width: 1280, height: 800 });
          await visitor.page.goto(path(ids));
          await settled(visitor.page);
          if (action && isFirst && language === 'es') complaints.push(...(await unreached(visitor.page, action)));
          complaints.push(
            ...(await complaintsAt(visitor, { language, width: 1280, axe: isFirst && language === 'es' })),
            ...(await complaintsAt(visitor, { language, width: 360, axe: language !== 'es' || !isFirst })),
          );
        }
        expect(complaints).toEqual([]);
      },
      MINUTE,
    );

    const out = all.filter(([, { opens }]) => !opens.includes(role));
    if (out.length)
      it.each(out)('%s looks as if it did not exist', async (_name, { path }) => {
        const { page } = visitors.es!;
        await page.goto(path(ids));
        await page.getByRole('heading', { level: 1, name: MISSING }).waitFor();
      });
  });
});
