import type { Page } from 'playwright-core';

/** What a coordinator does at the page, in Spanish. */
export async function acceptInvitation(
  page: Page,
  link: string,
  { name, password }: { name: string; password: string },
) {
  await page.goto(link);
  await page.getByLabel('Su nombre').fill(name);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Crear mi cuenta y entrar' }).click();
  await page.getByRole('navigation').waitFor();
}
