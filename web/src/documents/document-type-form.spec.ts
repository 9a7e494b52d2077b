import { check, toBody, toChanges, toForm } from './document-type-form';

const words = { needed: 'needed', notANumber: 'not a number' };
const form = toForm({
  code: 'CSF',
  nameEs: 'Constancia',
  nameEn: 'Certificate',
  validityRule: 'months',
  validityCount: 12,
});

test('what was typed for another rule does not go out', () => {
  expect(toBody({ ...form, validityRule: 'none' })).toMatchObject({ validityCount: null, validityDue: null });
  expect(toBody({ ...form, validityRule: 'annual_due', validityDue: ' 05-31 ' })).toMatchObject({
    validityCount: null,
    validityDue: '05-31',
  });
});

test('only what was changed goes out', () => {
  expect(toChanges(form, form)).toEqual({});
  expect(toChanges({ ...form, nameEs: 'Otra', retiredOn: '2026-01-01' }, form)).toEqual({
    nameEs: 'Otra',
    retiredOn: '2026-01-01',
  });
});

test('a rule asks for what it needs', () => {
  expect(check(form, words)).toEqual({});
  expect(check({ ...form, validityCount: '' }, words)).toEqual({ validityCount: 'needed' });
  expect(check({ ...form, validityCount: 'doce' }, words)).toEqual({ validityCount: 'not a number' });
  expect(check({ ...form, validityRule: 'annual_due' }, words)).toEqual({ validityDue: 'needed' });
  expect(check(toForm({}), words)).toEqual({ code: 'needed', nameEs: 'needed', nameEn: 'needed' });
});
