import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { emptyRegister, send } from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
  await emptyRegister(t);
  staff = await t.as.staff();
});
afterAll(() => t?.close());

test('refused rows come back as a file with the reasons; corrected and sent again it is understood', async () => {
  const { body } = await send(staff, 'Razón social;RFC;Notas\nLuz;XYZ;=1+1\nSol;;\n');
  const path = `/imports/${body.id}/refused-rows`;
  const { status, headers, text } = await staff.get(path);
  expect(status).toBe(200);
  expect(headers['content-disposition']).toBe('attachment; filename="filas-rechazadas.csv"');
  const [head, row, ...rest] = text.split('\r\n');
  expect(head).toBe('\ufeffRazón social;RFC;Notas;Motivos del rechazo');
  expect(row).toMatch(/^Luz;XYZ;'=1\+1;"RFC: El RFC /);
  expect(rest).toEqual(['']);

  const again = await send(staff, text.replace('XYZ', 'FDL900306PM6'));
  expect(again.body).toMatchObject({ counts: { create: 1, refused: 0 }, mapping: { '3': null } });
  const still = await send(staff, text);
  const twice = await staff.get(`/imports/${still.body.id}/refused-rows`);
  expect(twice.text.split('\r\n')[0]).toBe(head);
});

test('nobody but the office gets them', async () => {
  const { body } = await send(staff, 'Razón social;RFC\nLuz;XYZ\n');
  expect((await (await t.as.board()).get(`/imports/${body.id}/refused-rows`)).status).toBe(403);
  expect((await staff.get('/imports/01930000-0000-7000-8000-000000000000/refused-rows')).status).toBe(404);
});
