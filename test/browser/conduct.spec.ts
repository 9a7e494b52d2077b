import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { type Product, startProduct } from '../support/browser';
import { describeInChromium } from '../support/chromium';

const PASSWORD = 'cuatro palabras para entrar';

describeInChromium('how the page behaves', () => {
  let product: Product;
  let passwordHash: string;
  beforeAll(async () => {
    product = await startProduct();
    passwordHash = await hash(PASSWORD, ARGON2);
  }, 120_000);
  afterAll(() => product?.close());

  const account = (language = 'es') => product.build.account({ role: 'staff', language, passwordHash });

  it('says what is wrong with a sign-in, keeps the address, and takes the right password by keyboard alone', async () => {
    const { email } = await account();
    const { page, troubles } = await product.open();
    await page.goto('/');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByText('Escriba su contraseña.').waitFor();
    await page.keyboard.type(email); // the first field in error has the focus
    await page.keyboard.press('Tab');
    await page.keyboard.type('no es esta contraseña');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('El correo o la contraseña no coinciden');
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe(email);

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The e-mail address or the password does not match').waitFor();

    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    const [refused, ...others] = [...new Set(troubles.refusals)].sort();
    expect([refused, others, troubles.errors]).toEqual(['401 GET /session', ['401 POST /session'], []]);
  });

  it('remembers the language in this browser and on the account', async () => {
    const { email } = await account();
    const signIn = async (labels: [string, string, string]) => {
      const { page } = await product.open();
      await page.goto('/');
      await page.getByLabel(labels[0]).fill(email);
      await page.getByLabel(labels[1], { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: labels[2] }).click();
      return page;
    };
    const page = await signIn(['Correo electrónico', 'Contraseña', 'Entrar']);
    await page.getByRole('button', { name: /^Su cuenta/ }).click();
    const remembered = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Organisations' }).waitFor();
    expect((await remembered).status()).toBe(200);
    await page.reload();
    await page.getByRole('link', { name: 'Organisations' }).waitFor();
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');

    const elsewhere = await signIn(['Correo electrónico', 'Contraseña', 'Entrar']);
    await elsewhere.getByRole('link', { name: 'Organisations' }).waitFor();
  });

  it('leaves an open menu alone when the page behind it arrives', async () => {
    const { email } = await account();
    const { page } = await product.open();
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/assets/overview-page*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/');
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByRole('button', { name: /^Su cuenta/ }).click();
    arrive();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(true);
  });

  it('shows a conflict field by field, and saves what the person chooses', async () => {
    const member = await product.build.member({ name: 'Casa Abierta' });
    const [mine, theirs] = await Promise.all([
      product.openAs({ role: 'staff' }),
      product.openAs({ role: 'coordinator', memberIds: [member.id] }),
    ]);
    const edit = async (page: typeof mine.page, fields: Record<string, string>) => {
      await page.goto(`/members/${member.id}/edit`);
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
    };
    await edit(mine.page, { 'Nombre en uso': 'Casa de Puertas Abiertas', Siglas: 'CPA' });
    await edit(theirs.page, { 'Nombre en uso': 'La Casa Abierta', 'Sitio web': 'https://casa.example' });
    await theirs.page.getByRole('button', { name: 'Guardar cambios' }).click();
    await theirs.page.getByRole('heading', { level: 1, name: 'La Casa Abierta' }).waitFor();

    await mine.page.getByRole('button', { name: 'Guardar cambios' }).click();
    const dialog = mine.page.getByRole('dialog', { name: 'Alguien más cambió este registro' });
    const inBoth = dialog.getByRole('group', { name: /^Nombre en uso/ });
    await inBoth.getByText('Ambos lo cambiaron').waitFor();
    expect(await dialog.getByRole('group').count()).toBe(3);
    const save = dialog.getByRole('button', { name: 'Guardar lo elegido' });
    expect(await save.isDisabled()).toBe(true); // nobody has chosen between two new names yet
    await inBoth.getByRole('radio', { name: /La Casa Abierta/ }).check();
    await save.click();
    await mine.page.getByRole('heading', { level: 1, name: 'La Casa Abierta' }).waitFor();

    const { rows } = await product.owner.query('SELECT name, acronym, website FROM members WHERE id = $1', [member.id]);
    expect(rows).toEqual([{ name: 'La Casa Abierta', acronym: 'CPA', website: 'https://casa.example' }]);
    expect(mine.troubles).toEqual({ errors: [], refusals: [`412 PATCH /members/${member.id}`] });
    expect(theirs.troubles).toEqual({ errors: [], refusals: [] });
  });

  it('asks for the password where the person was when the session has ended, and goes on', async () => {
    const { id, email } = await account();
    const { page, context, troubles } = await product.open();
    await page.goto('/');
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByRole('link', { name: 'Organizaciones' }).click();
    await page.getByRole('link', { name: 'Nueva organización' }).click();
    await page.getByLabel('Razón social').fill('Casa Que Espera, A.C.');
    await product.owner.query('UPDATE sessions SET revoked_at = now() WHERE account_id = $1', [id]);
    await page.getByRole('button', { name: 'Registrar' }).click();
    const dialog = page.getByRole('dialog', { name: 'Su sesión terminó' });
    await dialog.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Casa Que Espera' }).waitFor();
    expect(troubles.errors).toEqual([]);
    await context.close();
  });
});
