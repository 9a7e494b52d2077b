import { toBody, toChanges, toForm } from './contact-form';

const role = { id: '1', startedOn: '2022-01-10', isPrimary: true, endedOn: null };
const form = toForm(
  {
    name: 'María López',
    email: 'maria@casa.mx',
    language: 'es',
    roles: [
      { ...role, role: 'director' },
      { ...role, role: 'finance', endedOn: '2024-12-31' },
    ],
  },
  'es',
);

describe('the contact’s form', () => {
  it('shows the roles that go on', () => expect(form).toMatchObject({ roles: ['director'], primary: ['director'] }));

  it('opens in the language of who adds the contact', () => expect(toForm({}, 'en').language).toBe('en'));

  it('sends roles only when they changed', () => {
    expect(toChanges({ ...form, phone: ' 55 1234 ' }, form)).toEqual({ phone: '55 1234' });
    expect(toChanges({ ...form, roles: ['director', 'programs'] }, form)).toEqual({
      roles: [
        { role: 'director', isPrimary: true },
        { role: 'programs', isPrimary: false },
      ],
    });
  });

  it('forgets that somebody is the first to turn to in a role they no longer have', () => {
    expect(toBody({ ...form, roles: ['programs'] }).roles).toEqual([{ role: 'programs', isPrimary: false }]);
  });
});
