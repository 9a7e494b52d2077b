import { check, readFactor, toDefinition, toForm, toIndicator } from './indicator-form';

const words = { needed: 'n', code: 'c', comparability: 'k', factor: 'f' };
const filled = { ...toForm({}), code: ' hue-01 ', nameEs: 'a', nameEn: 'b', definitionEs: 'c', definitionEn: 'd' };

test('a code is written in capitals, goals as a list', () => {
  expect(toIndicator({ ...filled, sdgTargets: '1.2, 4.1;  4.2' })).toMatchObject({
    code: 'HUE-01',
    area: null,
    sdgTargets: ['1.2', '4.1', '4.2'],
  });
});

test('what was chosen for another unit does not go out', () => {
  const sent = toIndicator({ ...filled, unit: 'percentage', breakdowns: ['state'], isHeadcount: true });
  expect(sent).toMatchObject({ breakdowns: [], isHeadcount: false });
});

test('a new one needs a code, a redefinition how it compares', () => {
  expect(check(filled, true, words)).toEqual({});
  expect(check({ ...filled, code: 'x1' }, true, words)).toEqual({ code: 'c' });
  expect(check(filled, false, words)).toEqual({ comparability: 'k' });
  expect(check({ ...filled, comparability: 'rescaled', rescaleFactor: '0' }, false, words)).toEqual({
    rescaleFactor: 'f',
  });
});

test.each([
  ['1,000', 1000],
  ['0.5', 0.5],
  ['', null],
  ['mil', null],
  ['-2', null],
])('a factor typed as %p is %p', (typed, expected) => expect(readFactor(typed)).toBe(expected));

test('the factor is sent with what is rescaled alone', () => {
  expect(toDefinition({ ...filled, comparability: 'rescaled', rescaleFactor: '12' }).rescaleFactor).toBe(12);
  expect(toDefinition({ ...filled, comparability: 'broken', rescaleFactor: '12' })).not.toHaveProperty('rescaleFactor');
});
