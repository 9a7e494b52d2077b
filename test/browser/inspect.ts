import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Language, Visitor } from '../support/browser';
import { fadedTextsInDrawings } from './contrast';

/** Nothing is being loaded any more, and the page has said what it is. Chromium's own "idle" would wait half a second each time. */
export async function settled({ page, inFlight }: Pick<Visitor, 'page' | 'inFlight'>): Promise<void> {
  await page.locator('h1').first().waitFor();
  for (let quiet = 0; quiet < 2; quiet = inFlight.size ? 0 : quiet + 1) await page.evaluate(DRAWN);
  await page
    .getByRole('status')
    .filter({ hasText: /^(Cargando|Loading)…$/ })
    .first()
    .waitFor({ state: 'detached' });
}

/** As somebody goes who is there already: by a link, so that the page is not loaded anew. */
export async function follow({ page }: Pick<Visitor, 'page'>, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`); // the router listens
}

/** Two frames and a moment more: time enough to ask for what follows from an answer. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 30))))';

/** What somebody would complain about, one line each: nothing is the good answer. */
export async function complaintsAt(
  visitor: Visitor,
  { language, width, axe }: { language: Language; width: number; axe: boolean },
): Promise<string[]> {
  const { page, troubles } = visitor;
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const spoken = await page.locator('html').getAttribute('lang');
  const found = [
    ...(spoken === language ? [] : [`speaks ${spoken}`]),
    ...troubles.errors,
    ...troubles.refusals,
    ...(await headings(page)),
    ...(await overflow(page, width)),
  ];
  troubles.errors = [];
  troubles.refusals = [];
  if (axe) found.push(...(await accessibility(page)));
  return found.map((each) => `${language} ${width}: ${each}`);
}

async function headings(page: Page): Promise<string[]> {
  const titles = await page.locator('h1').allTextContents();
  const title = await page.title();
  return [
    ...(titles.length === 1 ? [] : [`${titles.length} h1: ${titles.join(', ')}`]),
    ...(title === `${titles[0]} · Padrón` ? [] : [`the document is called "${title}"`]),
  ];
}

/** Wider than the screen, so that the whole page would scroll sideways. */
async function overflow(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  return wide > width ? [`${wide} wide`] : [];
}

/** What was found at what axe has looked at in this file. */
const lookedAt = new Map<string, string[]>();

/** What is drawn as it was for somebody else, to the letter and as wide, is not looked at again: axe takes longer than all the rest. */
async function accessibility(page: Page): Promise<string[]> {
  const drawn = await page.evaluate<string>(DRAWING);
  const known = lookedAt.get(drawn);
  if (known) return known;
  const found = await analyse(page);
  lookedAt.set(drawn, found);
  return found;
}

/** React counts its ids on from page to page: here each is called by its place. */
const DRAWING = `
(() => {
  const ids = new Map();
  const placeOf = (id) => ids.get(id) ?? (ids.set(id, 'id' + ids.size), ids.get(id));
  const body = document.body.outerHTML.replace(/_r_[0-9a-z]+_|«r[0-9a-z]+»|:r[0-9a-z]+:/g, placeOf);
  return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, document.documentElement.lang, body].join(' ');
})()`;

async function analyse(page: Page): Promise<string[]> {
  // As high as the page, so that nothing lies under the bar at the bottom while it is looked at.
  const { width } = page.viewportSize()!;
  await page.setViewportSize({ width, height: await page.evaluate<number>('document.documentElement.scrollHeight') });
  // It stays where somebody goes on by a link; to load it takes as long as to look at a small page.
  const isLoaded = await page.evaluate<boolean>(`'axe' in window`);
  const { violations, incomplete } = await new AxeBuilder({ page, ...(isLoaded && { axeSource: ';' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations', 'incomplete'] })
    .analyze();
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast');
  const found = [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !/^<(text|tspan)\b/.test(html)) // contrast.ts looks at those
      .map(({ target, html, any }) => `${id} ${target.join(' ')} ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
  return [...found, ...(await fadedTextsInDrawings(page))];
}

/** A complaint when Tab arrives at it neither from the top of the page nor, backwards, from its end. */
export async function unreached(page: Page, name: RegExp, presses = 50): Promise<string[]> {
  const isThere = page.getByRole('button', { name }).or(page.getByRole('link', { name })).and(page.locator(':focus'));
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.locator('h1').focus();
    for (let n = 0; n < presses; n++) {
      await page.keyboard.press(key);
      if (await isThere.count()) return [];
    }
  }
  return [`Tab does not reach ${name.source}`];
}
