import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS_OF, isField, type Kind, KINDS } from './fields';
import { HEADERS, NAMES } from './headers';
import { suggestMapping } from './mapping';

const suggested = (...columns: string[]) => Object.values(suggestMapping(columns));
const suggestedIn = (kind: Kind, ...columns: string[]) => Object.values(suggestMapping(columns, kind));

describe('what the columns of a file hold', () => {
  it('is told by Spanish headers, however they are written', () => {
    expect(
      suggested('Razón Social', 'RFC', 'CLUNI', 'FIGURA JURÍDICA', 'Fecha de constitución', 'Estado', 'C.P.', 'E-mail'),
    ).toEqual([
      'legalName',
      'MX-RFC',
      'MX-CLUNI',
      'legalForm',
      'foundedOn',
      'addressState',
      'addressPostalCode',
      'publicEmail',
    ]);
    expect(suggested('razon_social', 'Correo electrónico:', 'Alcaldía/Municipio', 'Núm. ext.')).toEqual([
      'legalName',
      'publicEmail',
      'addressMunicipality',
      'addressNumber',
    ]);
  });

  it('is told by English headers', () => {
    expect(suggested('Legal name', 'Founded on', 'Focus areas', 'Zip code', 'Web site', 'Member number')).toEqual([
      'legalName',
      'foundedOn',
      'focusAreas',
      'addressPostalCode',
      'website',
      'member-number',
    ]);
  });

  it('is told by the tax office’s directory of authorised donees', () => {
    expect(
      suggested('ENTIDAD FEDERATIVA', 'RFC', 'DENOMINACIÓN O RAZÓN SOCIAL', 'DOMICILIO FISCAL', 'NÚMEROS TELEFÓNICOS'),
    ).toEqual(['addressState', 'MX-RFC', 'legalName', 'addressStreet', 'publicPhone']);
  });

  it('is told by our own names of the fields', () => {
    for (const kind of KINDS) expect(suggestedIn(kind, ...FIELDS_OF[kind])).toEqual(FIELDS_OF[kind]);
  });

  it('does not hang on what stands in brackets', () => {
    expect(suggested('RFC (12 caracteres)', 'Voluntarios [2026]')).toEqual(['MX-RFC', 'volunteers']);
  });

  it('leaves out what nobody knows, what has no header, and what a column before it holds', () => {
    expect(suggested('', 'RFC', 'Folio', 'rfc', '  ', 'org_id')).toEqual([null, 'MX-RFC', null, null, null, null]);
    expect(suggested()).toEqual([]);
  });

  it.each([
    [['Nombre'], ['legalName']],
    [
      ['NAME', 'SORT_NAME'],
      ['legalName', null],
    ],
    [
      ['Organización', 'Nombre'],
      [null, 'legalName'],
    ],
    [
      ['Nombre', 'Razón social'],
      ['name', 'legalName'],
    ],
    [
      ['Nombre', 'Nombre comercial'],
      ['legalName', 'name'],
    ],
    [
      ['Nombre', 'Razón social', 'Nombre comercial'],
      [null, 'legalName', 'name'],
    ],
  ])('takes %j for %j', (columns, fields) => {
    expect(suggested(...columns)).toEqual(fields);
  });

  it('gives no header to two fields', () => {
    for (const kind of KINDS)
      for (const field of FIELDS_OF[kind])
        for (const header of HEADERS[kind][field]!.split(' | '))
          expect([kind, header, ...suggestedIn(kind, header)]).toEqual([kind, header, field]);
    for (const header of NAMES.split(' | ')) expect([header, ...suggested(header)]).toEqual([header, 'legalName']);
  });

  it('is told of programs and contacts, with whose they are', () => {
    expect(suggestedIn('programs', 'Organización', 'RFC', 'Nombre', 'Área', 'Estados', 'Municipio', 'ODS')).toEqual([
      'memberName',
      'MX-RFC',
      'name',
      'area',
      'states',
      'municipalities',
      'sdgGoals',
    ]);
    expect(suggestedIn('contacts', 'Organisation', 'EIN', 'Name', 'E-mail', 'Role', 'Primary', 'Since')).toEqual([
      'memberName',
      'US-EIN',
      'name',
      'email',
      'roles',
      'primaryRoles',
      'startedOn',
    ]);
  });

  it('names fields of a kind, and nothing else', () => {
    expect(isField('ageFrom', 'programs')).toBe(true);
    expect(isField('ageFrom', 'contacts')).toBe(false);
    expect(isField('legalName')).toBe(true);
    expect(isField('US-EIN')).toBe(true);
    for (const other of ['id', 'version', 'constructor', '', null]) expect(isField(other)).toBe(false);
  });

  const roster = join(__dirname, '../../../shared/data/rosters/irs-eo-bmf-mt.csv');
  (existsSync(roster) ? it : it.skip)('is told by the roster of the IRS', () => {
    const columns = readFileSync(roster, 'utf8').split(/\r?\n/, 1)[0]!.split(',');
    const held = Object.entries(suggestMapping(columns)).flatMap(([place, field]) =>
      field ? [[columns[Number(place)], field]] : [],
    );
    // RULING is not when it was founded, and NTEE_CD speaks of more than our three areas.
    expect(held).toEqual([
      ['EIN', 'US-EIN'],
      ['NAME', 'legalName'],
      ['STREET', 'addressStreet'],
      ['CITY', 'addressMunicipality'],
      ['STATE', 'addressState'],
      ['ZIP', 'addressPostalCode'],
    ]);
  });
});
