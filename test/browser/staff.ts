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
  await page.getByText(`se crearán ${creates.toLocaleString('es-MX')} organizaciones`).waitFor();
  const proposed = Date.now();
  await page.getByLabel('Admitir de una vez').check();
  await page.getByLabel('Miembros desde el').fill(admitFrom);
  await page.getByRole('button', { name: 'Aplicar', exact: true }).click();
  const progress = await watchProgress(page, patient);
  await page.getByText(`se crearon ${creates.toLocaleString('es-MX')} organizaciones`).waitFor();
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

export const goTo = (page: Page, section: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: section }).click();

/** Opens an organisation from the list, by what somebody would type to find it. */
export async function openMember(page: Page, name: string): Promise<void> {
  await goTo(page, 'Organizaciones');
  await page.getByRole('searchbox').fill(name);
  await page.waitForURL(/[?&]q=/); // the list is searched once the typing pauses
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

export interface NewProgram {
  name: string;
  area: string;
  state: string;
  /** Their codes. */
  indicators: string[];
}

export async function addProgram(page: Page, { name, area, state, indicators }: NewProgram): Promise<void> {
  await page.getByRole('link', { name: 'Programas' }).click();
  await page.getByRole('link', { name: 'Agregar programa' }).click();
  await page.getByLabel('Nombre del programa').fill(name);
  await page.getByRole('radio', { name: area }).check();
  await page.getByRole('combobox', { name: 'Entidad' }).selectOption({ label: state });
  for (const code of indicators) await page.getByRole('checkbox', { name: `${code} ·` }).check();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('link', { name, exact: true }).waitFor();
}

/** A quarter that is over, due some day to come; how many owe a report is what the page says after opening it. */
export async function openCycle(page: Page, { code, dueOn }: { code: string; dueOn: string }): Promise<string> {
  await goTo(page, 'Ciclos');
  await page.getByRole('link', { name: 'Nuevo ciclo' }).first().click();
  await page.getByRole('combobox', { name: 'Trimestre' }).selectOption(code);
  await page.getByLabel('Vence el').fill(dueOn);
  await page.getByRole('button', { name: 'Guardar ciclo' }).click();
  await page.getByRole('button', { name: 'Abrir ciclo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Abrir ciclo' }).click();
  return (await page.getByText(/^Ciclo abierto/).textContent()) ?? '';
}

/** The one-time link, as staff are shown it. */
export async function inviteCoordinator(page: Page, email: string): Promise<string> {
  await page.getByRole('link', { name: 'Contactos' }).click();
  await page.getByRole('button', { name: /^Invitar/ }).click();
  await page.getByLabel('Correo de la persona').fill(email);
  await page.getByRole('button', { name: 'Crear invitación' }).click();
  const link = await page.getByLabel('Enlace de un solo uso').inputValue();
  await page.getByRole('button', { name: 'Listo' }).click();
  return link;
}

/** From the list of what waits to the report, its remark at a figure, and back to the organisation. */
export async function returnReport(page: Page, member: string, { figure, text }: { figure: string; text: string }) {
  await goTo(page, 'Reportes');
  await page.getByRole('link', { name: member, exact: true }).click();
  await page.getByRole('button', { name: `Observar ${figure}` }).click();
  await page.getByLabel(`Observación sobre ${figure}`).fill(text);
  await page.getByRole('button', { name: 'Devolver', exact: true }).click();
  await page.getByRole('button', { name: 'Devolver con observaciones' }).click();
  await page.getByText('Devuelto con observaciones').first().waitFor();
}

/** The number of the seal. */
export async function approveReport(page: Page, member: string): Promise<string> {
  await goTo(page, 'Reportes');
  await page.getByRole('link', { name: member, exact: true }).click();
  await page.getByRole('button', { name: 'Aprobar', exact: true }).click();
  await page.getByRole('button', { name: 'Aprobar y sellar' }).click();
  return (await page.getByRole('heading', { name: /^Sello número/ }).textContent()) ?? '';
}
