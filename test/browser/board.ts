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
