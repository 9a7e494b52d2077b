import { fieldOf, personOf } from './person-form';

test('each line is a way to write the person; empty lines and the same twice are not', () => {
  expect(
    personOf({ names: ' Ana Ejemplo Ruiz \n\nA. Ejemplo\nAna Ejemplo Ruiz', emails: '', phones: '55 1234 5678\n' }),
  ).toEqual({
    names: ['Ana Ejemplo Ruiz', 'A. Ejemplo'],
    emails: [],
    phones: ['55 1234 5678'],
  });
});

test('an error of one line is told at the field that the line is in', () => {
  expect(['/names/0', '/phones/12', '/spared/0'].map(fieldOf)).toEqual(['names', 'phones', undefined]);
});
