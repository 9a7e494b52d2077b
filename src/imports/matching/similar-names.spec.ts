import * as fc from 'fast-check';
import { SIMILAR, SimilarNames } from './similar-names';

const find = (register: string[], name: string, limit = 5) =>
  new SimilarNames(register.map((each) => ({ of: each, name: each }))).find(name, () => true, limit);

test('a misspelt name is found', () => {
  expect(find(['casa de la amistad', 'puente de luz'], 'caza de la amistad')).toEqual(['casa de la amistad']);
});

test('what only says what an organisation is makes no two of them alike', () => {
  expect(find(['fundacion mexicana para la luz'], 'fundacion mexicana para la paz')).toEqual([]);
  expect(find(['kituo cha sheria foundation'], 'kituo cha sheria')).toEqual(['kituo cha sheria foundation']);
});

test('a name of generic words alone is compared as it is', () => {
  expect(find(['fundacion nacional'], 'fundacion nacional')).toEqual(['fundacion nacional']);
});

test('nothing is like a name without letters', () => {
  expect(find(['', 'luz'], '')).toEqual([]);
});

test('whom the caller refuses does not take the place of another', () => {
  const names = new SimilarNames([1, 2, 3, 4].map((of) => ({ of, name: 'puente de luz' })));
  expect(names.find('puentes de luz', (of) => of > 2, 2)).toEqual([3, 4]);
});

test('it finds exactly what holding every name against every name finds', () => {
  const word = fc.constantFrom('casa', 'cassa', 'luz', 'luces', 'puente', 'puentes', 'norte', 'del', 'nortes', 'mar');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 30 }), name, (register, asked) => {
      const all = register.filter((each) => share(each, asked) >= SIMILAR - 1e-9);
      expect(find(register, asked, 1000).sort()).toEqual(all.sort());
    }),
    { numRuns: 500 },
  );
});

function share(a: string, b: string): number {
  const [x, y] = [grams(a), grams(b)];
  const shared = [...x].filter((gram) => y.has(gram)).length;
  return x.size + y.size === 0 ? 0 : shared / (x.size + y.size - shared);
}
function grams(name: string): Set<string> {
  const words = name.split(' ').filter((word) => word !== 'del');
  return new Set(
    (words.length ? words : name.split(' ')).flatMap((word) =>
      Array.from({ length: word.length + 1 }, (_, at) => `  ${word} `.slice(at, at + 3)),
    ),
  );
}
