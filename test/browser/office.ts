import type { Page } from 'playwright-core';
import { goTo } from './staff';

/** What the office does on an ordinary day, in Spanish. */
export async function verifyDocument(page: Page, { member, paper }: { member: string; paper: string }): Promise<void> {
  await goTo(page, 'Pendientes');
  await page.getByRole('link', { name: /^Documentos por verificar/ }).click();
  await page.getByRole('button', { name: 'Mostrar más' }).click(); // who waits longest comes first
  await page.getByRole('row').filter({ hasText: member }).filter({ hasText: paper }).getByRole('link').first().click();
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: paper }) })
    .getByRole('button', { name: 'Verificar', exact: true })
    .click();
  await page.getByRole('button', { name: 'Verificar documento' }).click();
  await said(page, 'Documento verificado');
}

export async function acceptChange(page: Page, { member, value }: { member: string; value: string }): Promise<void> {
  await goTo(page, 'Pendientes');
  await page.getByRole('link', { name: /^Solicitudes de cambio/ }).click();
  await page.getByRole('link', { name: member, exact: true }).click();
  await page.getByText(value, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Aceptar y cambiar' }).click();
  await said(page, 'Cambio aceptado y hecho');
}

/** All but three are left out of the list. */
export async function renewThree(page: Page): Promise<void> {
  await goTo(page, 'Pendientes');
  await page.getByRole('link', { name: 'Renovar varias membresías' }).click();
  await page.getByRole('button', { name: 'Ver a quiénes' }).click();
  const chosen = page.getByRole('table', { name: 'Por renovar' }).getByRole('checkbox');
  await chosen.first().waitFor();
  for (const each of (await chosen.all()).slice(3)) await each.uncheck();
  await page.getByRole('heading', { name: 'Se renovarán 3 organizaciones' }).waitFor();
  await page.getByRole('button', { name: 'Renovar', exact: true }).click();
  await page.getByText('Se renovaron 3 organizaciones.').waitFor();
}

export async function suspend(page: Page, memberId: string, reason: string): Promise<void> {
  await page.goto(`/members/${memberId}/membership`);
  await page.getByRole('button', { name: 'Suspender' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Motivo').fill(reason);
  await dialog.getByRole('button', { name: 'Suspender' }).click();
  await said(page, 'Organización suspendida');
}

export async function mergeAndUndo(page: Page): Promise<void> {
  await goTo(page, 'Pendientes');
  await page.getByRole('link', { name: /^Posibles duplicados/ }).click();
  await page.getByRole('link', { name: 'Comparar y fusionar' }).first().click();
  await page.getByRole('button', { name: 'Fusionar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fusionar', exact: true }).click();
  await said(page, 'Las organizaciones se fusionaron');
  await page.getByRole('button', { name: 'Deshacer la fusión' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer la fusión' }).click();
  await said(page, 'La fusión se deshizo');
}

export interface Call {
  memberId: string;
  summary: string;
  followUpOn: string;
  followUp: string;
}

/** The desk's list says what was promised. */
export async function logCall(page: Page, { memberId, summary, followUpOn, followUp }: Call): Promise<void> {
  await page.goto(`/members/${memberId}/engagement`);
  await page.getByRole('button', { name: 'Anotar', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('De qué se trató').fill(summary);
  await dialog.getByLabel('Dar seguimiento el').fill(followUpOn);
  await dialog.getByLabel('Qué sigue').fill(followUp);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await said(page, 'Anotado');
  await goTo(page, 'Pendientes');
  await page.getByRole('link', { name: /^Seguimientos por hacer/ }).click();
  await page.getByText(followUp).waitFor();
}

/** The name of the file, and what it holds. */
export async function exportSuspended(page: Page): Promise<{ name: string; rows: string[] }> {
  await page.goto('/members?status=suspended');
  await page.getByRole('button', { name: 'Exportar' }).click();
  await page.getByRole('radio', { name: /^CSV/ }).check();
  await page.getByRole('button', { name: 'Preparar el archivo' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Descargar' }).click();
  const download = await coming;
  await page.keyboard.press('Escape');
  const text = (await (await download.createReadStream()).toArray()).map(String).join('');
  return { name: download.suggestedFilename(), rows: text.trim().split('\n') };
}

/** From the page that the icon in the header leads to. */
export async function findMisspelt(page: Page, typed: string, found: string): Promise<void> {
  await page.getByRole('link', { name: 'Buscar' }).click();
  await page.getByRole('main').getByRole('searchbox').fill(typed);
  await page.getByRole('main').getByRole('link', { name: found }).first().click();
  await page.getByRole('heading', { level: 1, name: found }).waitFor();
}

const said = (page: Page, words: string): Promise<void> => page.getByText(words, { exact: true }).first().waitFor();
