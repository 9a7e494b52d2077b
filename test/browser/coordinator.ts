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

/** The report of a cycle, from the list of one's own. */
export async function openReport(page: Page, cycle: string): Promise<void> {
  await page.getByRole('link', { name: 'Reportes', exact: true }).click();
  await page.getByRole('link', { name: cycle, exact: true }).click();
  await page.getByRole('button', { name: 'Revisar y enviar' }).waitFor();
}

export const figure = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
export const cell = (page: Page, name: string, age: string, sex: string) =>
  figure(page, name).getByRole('textbox', { name: `${age} ${sex}`, exact: true });

/** Down a column with Enter, as in a spreadsheet. */
export async function typeDown(page: Page, name: string, sex: string, values: Record<string, string>): Promise<void> {
  const [first] = Object.keys(values);
  await cell(page, name, first!, sex).focus();
  for (const value of Object.values(values)) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

/** As it lies in the clipboard after copying from a spreadsheet: a tab between columns, a line per row. */
export async function pasteAt(page: Page, name: string, [age, sex]: [string, string], table: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(table)})`);
  await cell(page, name, age, sex).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** By keyboard alone: the total, and what else the figure has, in the order in which Tab arrives there. */
export async function typeTotal(page: Page, name: string, ...values: string[]): Promise<void> {
  await figure(page, name).getByRole('textbox').first().focus();
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await saved(page, name);
}

/** What keeps the report from being sent: said at once, with nothing to unfold. */
export async function whatIsMissing(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Revisar y enviar' }).click();
  const dialog = page.getByRole('dialog', { name: /^Faltan? / });
  const missing = dialog.getByRole('listitem').getByRole('button');
  await missing.first().waitFor();
  const named = await missing.allInnerTexts();
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  return named;
}

export async function goToMissing(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ir al siguiente que falta' }).click();
  await figure(page, name).locator('input:focus').waitFor();
}

/** From where the focus is to one total after the other, with Enter. */
export async function typeOn(page: Page, ...values: string[]): Promise<void> {
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

export async function notReported(page: Page, name: string, reason: string): Promise<void> {
  await figure(page, name).getByRole('checkbox', { name: 'No se reporta este periodo' }).check();
  await figure(page, name)
    .getByRole('textbox', { name: /^En sus palabras/ })
    .fill(reason);
  await saved(page, name);
}

export async function write(page: Page, { narrative, signatory }: { narrative: string; signatory: string }) {
  await page.getByRole('textbox', { name: /^Relato/ }).fill(narrative);
  await page.getByLabel('Quién firma por la organización').fill(signatory);
}

/** What the parts add up to while no total is typed. */
export const totalOf = (page: Page, name: string): Promise<string> =>
  figure(page, name).getByRole('textbox', { name: 'Total (personas)' }).inputValue();

export const saved = (page: Page, name: string): Promise<void> =>
  figure(page, name).getByText('Guardado', { exact: true }).waitFor();

/** The folio on the receipt. */
export async function submitReport(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Revisar y enviar' }).click();
  await page.getByRole('button', { name: 'Enviar reporte' }).click();
  await page.getByText('Reporte enviado: este es su acuse').waitFor();
  return (
    (await page
      .getByText(/^\d{4}-Q\d-\d{4,}-/)
      .first()
      .textContent()) ?? ''
  );
}

/** From the standing at home to the paper that it asks for; which one it was. */
export async function sendAskedDocument(page: Page, file: Upload): Promise<string> {
  await page.goto('/home');
  await page.getByText('Un documento venció').first().waitFor();
  await page.getByRole('link', { name: 'Ver los documentos' }).first().click();
  const asked = page.getByRole('listitem').filter({ hasText: 'Vencido' }).first();
  const name = (await asked.getByRole('heading').first().textContent()) ?? '';
  await asked.getByRole('button', { name: /^Enviar/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Archivo').setInputFiles(file);
  await dialog.getByLabel('Fecha de emisión').fill(file.issuedOn);
  await dialog.getByRole('button', { name: 'Enviar documento' }).click();
  await page.getByText('Documento enviado', { exact: true }).first().waitFor();
  return name;
}

/** What the coalition approves needs a paper that supports it. */
export async function askForLegalName(page: Page, { legalName, file }: { legalName: string; file: Upload }) {
  await page.getByRole('link', { name: 'Perfil', exact: true }).click();
  await page.getByRole('link', { name: 'Editar perfil' }).click();
  await page.getByLabel('Razón social').fill(legalName);
  await page.getByLabel('Documento que lo respalda').setInputFiles(file);
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await page.getByText('Esperan la respuesta de la coalición').waitFor();
}

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
  issuedOn: string;
}
