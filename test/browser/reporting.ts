import type { Page } from 'playwright-core';
import { cell, figure } from './coordinator';
import { goTo } from './staff';

/** What staff do about reports at the page, in Spanish. */
export async function admit(page: Page, member: { id: string }, from: string): Promise<void> {
  await page.goto(`/members/${member.id}/membership`);
  await page.getByRole('button', { name: 'Admitir', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Primer día como miembro').fill(from);
  await dialog.getByRole('button', { name: 'Admitir', exact: true }).click();
  await page.getByText('Organización admitida').waitFor();
}

const owingOf = (page: Page, member: string) =>
  page.getByRole('table', { name: 'Quién debe reporte' }).getByRole('row').filter({ hasText: member });

export async function openCycleOf(page: Page, cycle: string): Promise<void> {
  await goTo(page, 'Ciclos');
  await page.getByRole('link', { name: cycle, exact: true }).click();
  await page.getByRole('table', { name: 'Quién debe reporte' }).waitFor();
}

/** What the row of who owes a report says afterwards. */
export async function extend(
  page: Page,
  member: string,
  { until, reason }: { until: string; reason: string },
): Promise<string> {
  await page.getByRole('button', { name: `Dar prórroga a ${member}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hasta el').fill(until);
  await dialog.getByLabel('Motivo').fill(reason);
  await dialog.getByRole('button', { name: 'Dar prórroga' }).click();
  await owingOf(page, member).getByText('antes, ').waitFor();
  return owingOf(page, member).innerText();
}

/** On the organisation’s behalf, from the list of who owes one. */
export async function openFormOf(page: Page, member: string): Promise<void> {
  await owingOf(page, member).getByRole('link', { name: member }).click();
  await page.getByRole('link', { name: 'Abrir el formulario' }).click();
  await page.getByText('Usted llena este reporte en nombre de la organización').waitFor();
}

/** The report’s id, where the page says that somebody else has to review it. */
export async function findOwnReport(page: Page, member: string): Promise<string> {
  await goTo(page, 'Reportes');
  await page.getByRole('link', { name: member, exact: true }).click();
  await page.getByText('Tiene que revisarlo otra persona').waitFor();
  return page.url().split('/').at(-2)!;
}

export interface Restating {
  reason: string;
  figure: string;
  /** Age, sex, and how many there were. */
  part: [age: string, sex: string, people: string];
  /** What the state of the program has then. */
  state: [name: string, people: string];
}

/** From a sealed report to a correction that waits for somebody else. */
export async function proposeRestatement(page: Page, reportId: string, restating: Restating): Promise<void> {
  await page.goto(`/reports/${reportId}/review`);
  await page.getByRole('link', { name: 'Corregir lo sellado' }).click();
  await page.getByLabel('Motivo', { exact: true }).fill(restating.reason);
  await page.getByLabel('En calidad de').fill('Dirección');
  await page.getByRole('button', { name: 'Empezar la corrección' }).click();
  await page.getByRole('button', { name: `Corregir ${restating.figure}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const [age, sex, people] = restating.part;
  await dialog.getByRole('textbox', { name: `${age} ${sex}`, exact: true }).fill(people);
  await dialog.getByRole('textbox', { name: restating.state[0], exact: true }).fill(restating.state[1]);
  await dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Proponer la corrección' }).click();
  await page.getByText('Espera la aprobación de otra persona').waitFor();
  await page.getByText('Usted la inició, la propuso o fue la última persona en editarla').waitFor();
}

export async function approveRestatement(page: Page, reportId: string): Promise<void> {
  await page.goto(`/reports/${reportId}/restatement`);
  await page.getByRole('button', { name: 'Aprobar y sellar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Aprobar y sellar' }).click();
  await page.getByText('Corrección aprobada y sellada').waitFor();
}

/** What the organisation’s page says of its sealed reports, as everybody of the office reads it. */
export async function readSeals(page: Page, memberId: string): Promise<string> {
  await page.goto(`/members/${memberId}/membership`);
  const sealed = page.getByRole('table', { name: 'Reportes sellados' });
  await sealed.waitFor();
  return sealed.innerText();
}

export async function publish(page: Page, cycle: string, introduction: { es: string; en: string }): Promise<void> {
  await goTo(page, 'Pendientes');
  await page.getByRole('link', { name: 'Reportes de la coalición' }).click();
  await page.getByRole('button', { name: 'Preparar un reporte' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Ciclo' }).selectOption({ label: cycle });
  await dialog.getByRole('button', { name: 'Preparar', exact: true }).click();
  await page.getByLabel('Introducción en español').fill(introduction.es);
  await page.getByLabel('Introducción en inglés').fill(introduction.en);
  await page.getByRole('button', { name: 'Guardar la introducción' }).click();
  await page.getByText('Introducción guardada').waitFor();
  await page.getByRole('region', { name: 'Personas atendidas' }).waitFor(); // the preview
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publicar', exact: true }).click();
  await page.getByText('Reporte publicado', { exact: true }).waitFor();
}

/** How a coordinator says, or staff for it, that there is nothing to report, up to the receipt. */
export async function declareNothing(page: Page, { reason, signatory }: { reason: string; signatory: string }) {
  await page.getByLabel('Quién firma por la organización').fill(signatory);
  await page.getByRole('button', { name: 'No hubo actividad este periodo' }).click();
  await page.getByLabel('¿Por qué no hay nada que reportar?').fill(reason);
  await page.getByRole('button', { name: 'Declararlo y revisar' }).click();
  await page.getByRole('button', { name: 'Enviar reporte' }).click();
  await page.getByText('Reporte enviado: este es su acuse').waitFor();
}

/** Everything that was reported of one headcount: by sex and age, and by state. */
export async function typeParts(
  page: Page,
  name: string,
  { people, states }: { people: [age: string, sex: string, count: string][]; states: [string, string][] },
): Promise<void> {
  for (const [age, sex, count] of people) await cell(page, name, age, sex).fill(count);
  const input = (state: string) => figure(page, name).getByRole('textbox', { name: state, exact: true });
  for (const [state, count] of states) {
    if (!(await input(state).count())) {
      await figure(page, name).getByLabel('Agregar otro estado').selectOption({ label: state });
      await figure(page, name).getByRole('button', { name: 'Agregar', exact: true }).click();
    }
    await input(state).fill(count);
  }
}

/** The file behind a link. */
export async function download(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link, exact: true }).click();
  const file = await coming;
  const parts = (await (await file.createReadStream()).toArray()) as Buffer[];
  return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) };
}
