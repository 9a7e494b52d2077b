import { type Product, startProduct, type Visitor } from '../support/browser';
import { describeInChromium } from '../support/chromium';
import { complaintsAt, unreached, settled } from './inspect';
import { type Ids, PAGES, prepare, type Role, ROLES } from './pages';

const MINUTE = 60_000;
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
    // The first role that opens a page sees it in both languages, the others in one: the rest is the same file.
    const inLanguage: Partial<Record<'es' | 'en', Visitor>> = {};
    beforeAll(async () => {
      const memberIds = role === 'coordinator' ? ids.members : [];
      for (const language of ['es', 'en'] as const)
        inLanguage[language] = await product.openAs({ role, memberIds }, { language });
    });
    afterAll(() => Promise.all(Object.values(inLanguage).map(({ context }) => context.close())));

    const all = Object.entries(PAGES);
    it.each(all.filter(([, { opens }]) => opens.includes(role)))(
      '%s has nothing to complain about, wide or narrow, in Spanish or English',
      async (_name, { path, action, opens }) => {
        const isFirst = opens[0] === role;
        const complaints: string[] = [];
        for (const language of isFirst ? (['es', 'en'] as const) : (['en'] as const)) {
          const visitor = inLanguage[language]!;
          const { page } = visitor;
          await page.setViewportSize({ width: 1280, height: 800 });
          await page.goto(path(ids));
          await settled(page);
          const isWide = language === 'es';
          if (action && isWide)
            complaints.push(
              ...(await unreached(
                page,
                page.getByRole('button', { name: action }).or(page.getByRole('link', { name: action })),
              )),
            );
          complaints.push(
            ...(await complaintsAt(visitor, { language, width: 1280, axe: isWide })),
            ...(await complaintsAt(visitor, { language, width: 360, axe: !isWide })),
          );
        }
        expect(complaints).toEqual([]);
      },
      MINUTE,
    );

    const out = all.filter(([, { opens }]) => !opens.includes(role));
    if (out.length)
      it.each(out)('%s looks as if it did not exist', async (_name, { path }) => {
        const { page } = inLanguage.es!;
        await page.goto(path(ids));
        await page.getByRole('heading', { level: 1, name: MISSING }).waitFor();
      });
  });
});
