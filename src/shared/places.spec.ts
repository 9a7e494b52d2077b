import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATES } from './breakdowns';
import { countryOfState, MEXICAN_STATES, stateFromText, usStateFromText } from './places';

describe('the states of Mexico', () => {
  it('are the 32 of INEGI', () => {
    expect(MEXICAN_STATES.map(({ code }) => code)).toEqual(STATES);
    expect(new Set(MEXICAN_STATES.map(({ iso }) => iso)).size).toBe(32);
  });

  it('are told by their code, name, ISO code and every alias, and no alias means two', () => {
    for (const { code, name, iso, aliases } of MEXICAN_STATES)
      for (const text of [code, name, iso, ...aliases, name.toUpperCase(), ` ${name} `])
        expect([text, stateFromText(text)]).toEqual([text, code]);
  });

  it.each([
    ['DF', '09'],
    ['D.F.', '09'],
    ['D. F.', '09'],
    ['Distrito Federal', '09'],
    ['MÉXICO, D.F.', '09'],
    ['Mexico City', '09'],
    ['MX-DIF', '09'],
    ['Edo. Mex.', '15'],
    ['EDO. DE MÉXICO', '15'],
    ['Estado de Mexico', '15'],
    ['México', '15'],
    ['Coahuila de Zaragoza', '05'],
    ['michoacan', '16'],
    ['Veracruz de Ignacio de la Llave', '30'],
    ['QRO', '22'],
    ['Qro.', '22'],
    ['Q. Roo', '23'],
    ['Q.Roo', '23'],
    ['NL', '19'],
    ['N.L.', '19'],
    ['S.L.P.', '24'],
    ['B. C. S.', '03'],
    ['Yucata\u0301n', '31'],
    ['9', '09'],
    ['California', null],
    ['Guatemala', null],
    ['MI', null],
    ['33', null],
    ['00', null],
    ['', null],
  ])('%j is %s', (text, code) => {
    expect(stateFromText(text)).toBe(code);
  });

  const roster = join(__dirname, '../../../shared/data/geo/mx-entidades.csv');
  (existsSync(roster) ? it : it.skip)('are called as INEGI and ISO 3166 call them', () => {
    const [, ...lines] = readFileSync(roster, 'utf8').trim().split(/\r?\n/);
    for (const line of lines) {
      const [code, official, short, iso, abbreviation] = line.split(',');
      for (const text of [official, short, iso, abbreviation])
        expect([text, stateFromText(text!)]).toEqual([text, code]);
      expect(MEXICAN_STATES.find((state) => state.code === code)).toMatchObject({ name: short, iso });
    }
    expect(lines).toHaveLength(32);
  });
});

describe('the states of the US', () => {
  it.each([
    ['MT', 'MT'],
    ['mt', 'MT'],
    ['N.Y.', 'NY'],
    ['New Mexico', 'NM'],
    ['US-TX', 'TX'],
    ['Jalisco', null],
    ['ZZ', null],
  ])('%j is %s', (text, code) => {
    expect(usStateFromText(text)).toBe(code);
  });

  it('are told from those of Mexico', () => {
    expect(countryOfState('09')).toBe('MX');
    expect(countryOfState('NM')).toBe('US');
    for (const { code, name, aliases } of MEXICAN_STATES)
      for (const text of [code, name, ...aliases]) expect([text, usStateFromText(text)]).toEqual([text, null]);
  });
});
