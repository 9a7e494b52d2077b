import type { Member } from '../api/types';
import { placeError, splitChanges, toBody, toChanges, toForm } from './member-form';

const identifiers: Member['identifiers'] = [
  { scheme: 'MX-RFC', value: 'FDL900306PM6', state: 'unverified', overrideReason: null },
  { scheme: 'member-number', value: 'M-007', state: 'unverified', overrideReason: null },
];
const form = toForm({ legalName: 'Casa Luz, A.C.', name: 'Casa Luz', focusAreas: ['children'], identifiers });

describe('the member’s form', () => {
  it('opens empty for a new member', () => {
    expect(toForm({}).legalName).toBe('');
    expect(toBody({ ...toForm({}), legalName: ' Casa Luz ' })).toMatchObject({
      legalName: 'Casa Luz',
      name: 'Casa Luz',
    });
  });

  it('sends nothing when nothing changed, not even by spaces', () => {
    expect(toChanges({ ...form, name: 'Casa Luz ' }, form, { identifiers })).toEqual({});
  });

  it('sends only what changed, and null for what was emptied', () => {
    const base = { ...form, publicPhone: '55' };
    expect(toChanges({ ...base, publicPhone: '', paidStaff: '1,200' }, base, { identifiers })).toEqual({
      publicPhone: null,
      paidStaff: 1200,
    });
  });

  it('replaces identifiers as a whole and keeps those it does not show', () => {
    expect(toChanges({ ...form, rfc: 'abc-680524-p73' }, form, { identifiers })).toEqual({
      identifiers: [
        { scheme: 'MX-RFC', value: 'ABC680524P73' },
        { scheme: 'member-number', value: 'M-007' },
      ],
    });
  });

  it('keeps the main area among the areas', () => {
    expect(toBody({ ...form, focusAreas: ['disability'], primaryFocus: 'children' }).primaryFocus).toBe('disability');
    expect(
      toBody({ ...form, focusAreas: ['disability', 'families'], primaryFocus: 'children' }).primaryFocus,
    ).toBeNull();
  });

  it('completes web addresses', () => {
    expect(toBody({ ...form, website: 'casaluz.org', socialLinks: 'fb.com/casa\nhttps://x.com/casa' })).toMatchObject({
      website: 'https://casaluz.org',
      socialLinks: ['https://fb.com/casa', 'https://x.com/casa'],
    });
  });

  it('tells an identifier’s error at its field', () => {
    const error = { code: 'rfc-check-digit', detail: '' };
    expect(placeError({ pointer: '/identifiers/0/value', ...error }, form)).toBe('rfc');
    expect(placeError({ pointer: '/identifiers/0/value', ...error }, { ...form, rfc: '', cluni: 'X' })).toBe('cluni');
    expect(placeError({ pointer: '/legalName', ...error }, form)).toBeUndefined();
  });
});

test('who may not write protected fields asks for them, and writes the rest', () => {
  const base = toForm({ legalName: 'Casa, A.C.', name: 'Casa', legalForm: 'AC' });
  const form = {
    ...base,
    legalName: ' Casa Nueva, A.C. ',
    rfc: 'fdl-900306-pm6',
    acronym: 'CN',
    requestNote: ' Cambió el acta ',
  };
  expect(splitChanges(form, base)).toEqual({
    body: { acronym: 'CN' },
    request: { legalName: 'Casa Nueva, A.C.', rfc: 'fdl-900306-pm6', note: 'Cambió el acta' },
  });
  expect(splitChanges({ ...base, acronym: 'CN' }, base)).toEqual({ body: { acronym: 'CN' }, request: null });
  expect(splitChanges({ ...base, requestNote: 'Nada' }, base).request).toBeNull();
});
