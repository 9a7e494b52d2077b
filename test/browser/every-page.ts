import { type Language, type Product, startProduct, type Visitor } from '../support/browser';
import { complaintsAt, follow, settled, unreached } from './inspect';
import { type Ids, PAGES, prepare, type Role } from './pages';

const MINUTE = 60_000;
const MISSING = /^(No encontramos esta página|We could not find this page)$/;
/** A page that everybody may open, from where the closed ones are tried. */
const OPEN = '/exports';
const EXPORTS = /export/i;
const ALL = Object.entries(PAGES);

export interface Walk {
  role: Role;
  /** In which the pages are opened that somebody else is the first to open. */
  language: Language;
  /** In which those are opened that this role is the first to open. */
  languages: readonly Language[];
}

/** A product of its own for the walks of one file, so that Jest's workers share the pages. */
export function useProduct(): () => { product: Product; ids: Ids } {
  let product: Product;
  let ids: Ids;
  beforeAll(async () => {
    product = await startProduct({ demonstration: true });
    ids = await prepare(product);
  }, 5 * MINUTE);
  afterAll(() => product?.close());
  return () => ({ product, ids });
}

const isFirst = (role: Role, name: string): boolean => PAGES[name]!.opens[0] === role;

/** All pages as one role sees them. The first role that opens a page sees all of it; for the others it is the same file with more or less in it. */
export function describeWalk(given: () => { product: Product; ids: Ids }, { role, language, languages }: Walk): void {
  describe(`for ${role}`, () => {
    const visitors: Partial<Record<Language, Visitor>> = {};
    beforeAll(async () => {
      const { product, ids } = given();
      const who = { role, memberIds: role === 'coordinator' ? ids.members : [] };
      for (const each of new Set([language, ...languages]))
        visitors[each] = await product.openAs(who, { language: each, dark: each === 'en' });
    });
    afterAll(() => Promise.all(Object.values(visitors).map(({ context }) => context.close())));

    const opened = ALL.filter(
      ([name, { opens }]) => opens.includes(role) && (!isFirst(role, name) || languages.length > 0),
    );
    it.each(opened)(
      '%s has nothing to complain about, wide or narrow',
      async (name, page) => {
        const first = isFirst(role, name);
        const complaints = await Promise.all(
          (first ? languages : [language]).map((each) => look(visitors[each]!, each, page, first)),
        );
        expect(complaints.flat()).toEqual([]);
      },
      MINUTE,
    );

    async function look(visitor: Visitor, spoken: Language, { path, action }: (typeof PAGES)[string], first: boolean) {
      const { page } = visitor;
      await page.setViewportSize({ width: 1280, height: 800 });
      const isSpanishFirst = first && spoken === 'es';
      // Every page is opened by its address once; else one comes to it from another, as people do.
      if (isSpanishFirst || page.url() === 'about:blank') await page.goto(path(given().ids));
      else await follow(visitor, path(given().ids));
      await settled(visitor);
      const lost = action && isSpanishFirst ? await unreached(page, action) : [];
      return [
        ...lost,
        ...(await complaintsAt(visitor, { language: spoken, width: 1280, axe: isSpanishFirst })),
        ...(await complaintsAt(visitor, { language: spoken, width: 360, axe: !isSpanishFirst })),
      ];
    }
  });
}

/** What this role may not open. */
export function describeClosed(given: () => { product: Product; ids: Ids }, role: Role): void {
  const closed = ALL.filter(([, { opens }]) => !opens.includes(role));
  describe(`closed to ${role}`, () => {
    let visitor: Visitor;
    beforeAll(async () => {
      const { product, ids } = given();
      visitor = await product.openAs({ role, memberIds: role === 'coordinator' ? ids.members : [] });
    });
    afterAll(() => visitor.context.close());

    it.each(closed)('%s looks as if it did not exist', async (_name, { path }) => {
      const { page } = visitor;
      if (page.url() === 'about:blank') await page.goto(OPEN);
      else await follow(visitor, OPEN);
      await page.getByRole('heading', { level: 1, name: EXPORTS }).waitFor();
      await follow(visitor, path(given().ids));
      await page.getByRole('heading', { level: 1, name: MISSING }).waitFor();
    });
  });
}

/** Before anybody has signed in. */
export function describeOutside(given: () => { product: Product; ids: Ids }): void {
  describe.each(['es', 'en'] as const)('before anybody has signed in, in %s', (language) => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await given().product.open({ language });
    });
    afterAll(() => visitor.context.close());

    it.each<[string, (ids: Ids) => string]>([
      ['signing in', () => '/'],
      ['an invitation', () => '/invitation#a-token'],
      ['a broken invitation', () => '/invitation'],
      ['a forgotten password', () => '/reset'],
      ['a new password', () => '/reset#a-token'],
      ['applying to join', () => '/apply'],
      ['one’s own application', ({ applied }) => `/application#${applied}`],
      ['a broken link to an application', () => '/application'],
      ['an address that leads nowhere', () => '/nowhere'],
    ])(
      '%s has nothing to complain about',
      async (_name, path) => {
        await visitor.page.goto('about:blank'); // what differs behind the # only would not be opened anew
        await visitor.page.goto(path(given().ids));
        await settled(visitor);
        visitor.troubles.refusals = []; // of the session that there is not
        expect([
          ...(await complaintsAt(visitor, { language, width: 1280, axe: language === 'en' })),
          ...(await complaintsAt(visitor, { language, width: 360, axe: language === 'es' })),
        ]).toEqual([]);
      },
      MINUTE,
    );
  });
}
