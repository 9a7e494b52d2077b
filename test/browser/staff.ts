import type { Page } from 'playwright-core';

/** What staff do at the page, in Spanish. */
export async function signIn(page: Page, { email }: { email: string }, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('navigation').waitFor();
}

export interface Sending {
  name: string;
  content: Buffer;
  /** What the proposal must count. */
  creates: number;
  admitFrom: string;
  withinSeconds: number;
}

/** From the file to the proposal to what was applied; how long each took. */
export async function importFile(page: Page, { name, content, creates, admitFrom, withinSeconds }: Sending) {
  const patient = { timeout: withinSeconds * 1000 };
  await page.goto('/imports');
  const began = Date.now();
  await page.getByLabel('Elegir archivo').setInputFiles({ name, mimeType: 'text/csv', buffer: content });
  await page.getByRole('heading', { name, level: 1 }).waitFor(patient);
  await page.getByText(`Se crearán ${creates.toLocaleString('es-MX')} organizaciones`).waitFor();
  const proposed = Date.now();
  await page.getByLabel('Admitir de una vez').check();
  await page.getByLabel('Miembros desde el').fill(admitFrom);
  await page.getByRole('button', { name: 'Aplicar', exact: true }).click();
  const progress = await watchProgress(page, patient);
  await page.getByText(`Se crearon ${creates.toLocaleString('es-MX')} organizaciones`).waitFor();
  return { proposing: proposed - began, applying: Date.now() - proposed, progress };
}

/** What the page told while it was applied. */
async function watchProgress(page: Page, { timeout }: { timeout: number }): Promise<string[]> {
  const told = new Set<string>();
  const until = Date.now() + timeout;
  while (!(await page.getByText('La importación se aplicó').isVisible()) && Date.now() < until) {
    const [progress] = await page.getByText(/^[\d,]+ de [\d,]+ filas$|^En espera/).allTextContents();
    if (progress) told.add(progress);
    await page.waitForTimeout(100);
  }
  return [...told];
}
