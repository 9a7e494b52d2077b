import { allWords, canBeMisspelt, hasWholeWord } from './words';

const condition = (normalised: string) => {
  const values: string[] = [];
  return { text: allWords('c', normalised, (word) => `$${values.push(word)}`), values };
};

test('each word is looked for by itself, so that their order does not matter', () => {
  expect(condition('luz puente')).toEqual({ text: 'c LIKE $1 AND c LIKE $2', values: ['%luz%', '%puente%'] });
});

test('one or two letters are looked for at the start of a word', () => {
  expect(condition('de luz')).toEqual({ text: 'c ~ $1 AND c LIKE $2', values: ['\\mde', '%luz%'] });
});

test('a page that was pasted is cut', () => {
  expect(condition(Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ')).values).toHaveLength(8);
});

test('what is very short is not taken for a misspelt name', () => {
  expect(['abc', 'abcd'].map(canBeMisspelt)).toEqual([false, true]);
});

test('of one or two letters each, words are only the beginning of a name', () => {
  expect(['a', 'de la', 'de luz', 'm 42'].map(hasWholeWord)).toEqual([false, false, true, false]);
});
