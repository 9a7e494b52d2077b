import type { Page } from 'playwright-core';

/** What the board reads at the page, in English. */
export async function readOverview(page: Page, { email }: { email: string }, password: string) {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const people = page.getByRole('region', { name: 'People served' });
  await people.waitFor();
  return { hero: (await people.innerText()).replace(/\s+/g, ' '), everything: await page.locator('body').innerText() };
}

/** The board’s page in Spanish: the figure on top, and what each state says. */
export async function readTheCoalition(page: Page) {
  await page.goto('/overview');
  const hero = (await page.getByRole('region', { name: 'Personas atendidas', exact: true }).innerText()).replace(
    /\s+/g,
    ' ',
  );
  await page.getByText('Ver como tabla').first().click();
  const rows = await page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: 'Estado', exact: true }) })
    .getByRole('row')
    .all();
  const texts = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  return { hero, states: Object.fromEntries(texts.map(([state = '', ...said]) => [state, said])) };
}
