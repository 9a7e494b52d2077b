import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { startApp, type TestApp } from './app';
import { chromiumArguments, chromiumPath } from './chromium';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'test-results/pictures');
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

export type Language = 'es' | 'en';
export interface Look {
  language?: Language;
  width?: number;
  height?: number;
  dark?: boolean;
}

/** What went wrong in a page without the test having asked for it. */
export interface Troubles {
  /** Errors in the console, exceptions, violations of the Content-Security-Policy. */
  errors: string[];
  /** Answers of 400 and above, as `401 GET /session`. */
  refusals: string[];
}

/** The product on a port of its own with the built page, and a browser to open it with. */
export interface Product extends TestApp {
  browser: Browser;
  origin: string;
  /** A browser of its own for one person. */
  open(look?: Look): Promise<Visitor>;
  /** The same with somebody of this role already signed in. */
  openAs(who: { role: string; memberIds?: string[] }, look?: Look): Promise<Visitor>;
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  troubles: Troubles;
  /** What the page has asked for and not been answered. */
  inFlight: ReadonlySet<Request>;
}

/** `demonstration` fills the database with the fictional coalition first. */
export async function startProduct({ demonstration = false } = {}): Promise<Product> {
  buildPage();
  const origin = `http://127.0.0.1:${await freePort()}`;
  const test = await startApp({ PADRON_ORIGIN: origin }, { demonstration });
  await test.app.listen(new URL(origin).port, '127.0.0.1');
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: [...chromiumArguments, ...QUIET] });
  return {
    ...test,
    browser,
    origin,
    open: (look) => openBrowser(browser, origin, look),
    async openAs(who, look) {
      const { handle } = await test.build.signedIn({ ...who, language: look?.language ?? 'es' });
      const visitor = await openBrowser(browser, origin, look);
      await visitor.context.addCookies([{ name: 'padron', value: handle, url: origin }]);
      return visitor;
    },
    async close() {
      await browser.close();
      await test.close();
    },
  };
}

function buildPage(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--stale', '--page'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' }, // Jest's own would build React for development
  });
  if (status !== 0) throw new Error(`The page does not build:\n${stdout}${stderr}`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function openBrowser(browser: Browser, origin: string, look: Look = {}): Promise<Visitor> {
  const { language = 'es', width = 1280, height = 800, dark = false } = look;
  const context = await browser.newContext({
    baseURL: origin,
    locale: language === 'es' ? 'es-MX' : 'en-US',
    timezoneId: 'America/Mexico_City',
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const troubles: Troubles = { errors: [], refusals: [] };
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
       console.error('CSP: ' + violatedDirective + ' ' + blockedURI + ' ' + sourceFile));`,
  );
  const inFlight = new Set<Request>();
  context.on('request', (request) => inFlight.add(request));
  context.on('requestfinished', (request) => inFlight.delete(request));
  context.on('requestfailed', (request) => inFlight.delete(request));
  context.on('page', (page) => watch(page, troubles));
  return { context, page: await context.newPage(), troubles, inFlight };
}

function watch(page: Page, { errors, refusals }: Troubles): void {
  const place = () => new URL(page.url()).pathname;
  page.on('pageerror', (error) => errors.push(`${place()}: ${error.message}`));
  page.on('console', (message) => {
    // Chromium says every refused request a second time, without saying which it was.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(`${place()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname.replace('/api/v1', '');
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.request().method()} ${path}`);
  });
}

/** One step of a longer test: when it fails, its name and a picture of every open page are left behind. */
export async function step<T>(product: Product, name: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  try {
    const result = await work();
    process.stdout.write(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${name}\n`);
    return result;
  } catch (error) {
    const pictures = await takePictures(product.browser, name);
    throw new Error(`${name}: ${(error as Error).message}\nPictures: ${pictures.join(', ')}`, { cause: error });
  }
}

async function takePictures(browser: Browser, name: string): Promise<string[]> {
  mkdirSync(PICTURES, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  const files = pages.map((_, index) => join(PICTURES, `${name.replace(/\W+/g, '-')}-${index + 1}.png`));
  await Promise.all(
    pages.map((page, index) => page.screenshot({ path: files[index], timeout: 5_000 }).catch(() => undefined)),
  );
  return files;
}
