import fc from 'fast-check';
import { countWords, wordsDifference } from './words-difference';

const told = (before: string, now: string) =>
  wordsDifference(before, now).map(({ kind, pieces }) => [kind, pieces.map((each) => `${each.kind[0]}:${each.text}`)]);

test('a paragraph that stands is the same, one that changed is told word by word', () => {
  const before = 'Abrimos el comedor.\n\nAtendimos a 40 niñas en la colonia Centro.\n\nSe acabó la beca.';
  const now = 'Abrimos el comedor.\n\nAtendimos a 52 niñas en la colonia Centro.\n\nLlegó una camioneta donada.';
  expect(told(before, now)).toEqual([
    ['same', ['s:Abrimos el comedor.']],
    ['changed', ['s:Atendimos a', 'g:40', 'n:52', 's:niñas en la colonia Centro.']],
    ['gone', ['g:Se acabó la beca.']],
    ['new', ['n:Llegó una camioneta donada.']],
  ]);
});

test('what is added in between stands where it was added', () => {
  expect(told('Uno dos tres.\nCierre.', 'Algo muy distinto va aquí.\nUno dos tres cuatro.\nCierre.')).toEqual([
    ['new', ['n:Algo muy distinto va aquí.']],
    ['changed', ['s:Uno dos', 'g:tres.', 'n:tres cuatro.']],
    ['same', ['s:Cierre.']],
  ]);
});

const text = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 }), { maxLength: 5 })
  .map((paragraphs) => paragraphs.map((words) => words.join(' ')).join('\n'));

test('without what is new it reads as before, without what is gone as now', () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      const all = wordsDifference(before, now);
      const without = (left: string) =>
        all
          .map(({ pieces }) =>
            pieces
              .filter(({ kind }) => kind !== left)
              .map((piece) => piece.text)
              .join(' '),
          )
          .filter(Boolean)
          .join('\n');
      expect([without('new'), without('gone')]).toEqual([before, now]);
      expect(wordsDifference(now, now).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('words are counted', () => {
  expect([countWords(''), countWords(' Uno  dos\ntres ')]).toEqual([0, 3]);
});
