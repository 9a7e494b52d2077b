import { fieldDetail } from '../../shared/http/problem';
import { STATES } from '../../shared/breakdowns';
import '../../shared/http/problems';
import type { MemberImportField as Field } from '../columns/fields';
import { parseCell } from './parse-cell';
import { CELL_TEXTS } from './parse-cell.texts';

type Cases = [field: Field, text: string, value: string | number | string[]][];

describe('a cell', () => {
  it.each<Cases[number]>([
    ['legalName', '  Fundación  del\n Sol, A.C. ', 'Fundación del Sol, A.C.'],
    ['legalName', 'HILLSIDE CHURCH', 'HILLSIDE CHURCH'],
    ['name', 'Nin\u0303ez', 'Niñez'],
    ['missionEs', 'Una línea\ny otra', 'Una línea\ny otra'],
    ['legalForm', 'A. C.', 'AC'],
    ['legalForm', 'Asociación Civil (A.C.)', 'AC'],
    ['legalForm', 'institución de asistencia privada', 'IAP'],
    ['legalForm', '501(c)(3)', 'US_501C3'],
    ['legalForm', 'US_501C3', 'US_501C3'],
    ['foundedOn', '1998-04-30', '1998-04-30'],
    ['foundedOn', '1998-04-30T00:00:00.000Z', '1998-04-30'],
    ['foundedOn', '30/04/1998', '1998-04-30'],
    ['foundedOn', '3-4-1998', '1998-04-03'],
    ['foundedOn', '30/4/1998 00:00:00', '1998-04-30'],
    ['foundedOn', '15 de marzo de 1998', '1998-03-15'],
    ['foundedOn', '15-mar-1998', '1998-03-15'],
    ['foundedOn', '1 de Septiembre del 2004', '2004-09-01'],
    ['foundedOn', 'March 15th, 1998', '1998-03-15'],
    ['foundedOn', '15 Aug 1998', '1998-08-15'],
    ['focusAreas', 'Infancia', ['children']],
    ['focusAreas', 'Niñas, niños y adolescentes', ['children']],
    ['focusAreas', 'Familias; Personas con discapacidad / niñez', ['children', 'disability', 'families']],
    ['focusAreas', 'children, families', ['children', 'families']],
    ['focusAreas', 'NNA y PCD', ['children', 'disability']],
    ['focusAreas', 'Familias Familias', ['families']],
    ['primaryFocus', 'Discapacidad', 'disability'],
    ['statesServed', 'Puebla, Tlaxcala y Edo. Mex.', ['15', '21', '29']],
    ['statesServed', '09;21', ['09', '21']],
    ['statesServed', 'Nacional', [...STATES]],
    ['addressCountry', 'México', 'MX'],
    ['addressCountry', 'EE. UU.', 'US'],
    ['addressCountry', 'us', 'US'],
    ['addressState', 'D.F.', '09'],
    ['addressState', 'MT', 'MT'],
    ['addressState', 'Montana', 'MT'],
    ['addressPostalCode', '04100', '04100'],
    ['addressPostalCode', '4100', '04100'],
    ['addressPostalCode', 'C.P. 04100', '04100'],
    ['addressPostalCode', '59937-8523', '59937-8523'],
    ['addressPostalCode', '59072-0000', '59072'],
    ['website', 'www.sol.example', 'https://www.sol.example'],
    ['website', 'http://sol.example/es', 'http://sol.example/es'],
    ['publicEmail', 'mailto:Hola@sol.example', 'Hola@sol.example'],
    ['socialLinks', 'https://a.example/sol, b.example/sol', ['https://a.example/sol', 'https://b.example/sol']],
    ['languages', 'Español, inglés y Náhuatl; Popoluca', ['es', 'en', 'nah', 'Popoluca']],
    ['paidStaff', '0', 0],
    ['paidStaff', '1,200', 1200],
    ['volunteers', '1 200', 1200],
    ['volunteers', '12.0', 12],
    ['budgetBand', '2m_10m', '2m_10m'],
    ['budgetBand', 'Menos de 500 mil pesos', 'under_500k'],
    ['budgetBand', '$1,250,000.00 MXN', '500k_2m'],
    ['budgetBand', '500000', '500k_2m'],
    ['budgetBand', '50,000,000', 'over_50m'],
    ['MX-RFC', ' fdl-900306-pm6', 'FDL900306PM6'],
    ['US-EIN', '010571299', '01-0571299'],
    ['US-EIN', '10571299', '01-0571299'],
    ['US-EIN', '10571299.0', '01-0571299'],
    ['US-EIN', '81-0000001', '81-0000001'],
    ['member-number', 'm-0007', 'M-0007'],
  ])('%s %j says %j', (field, text, value) => {
    expect(parseCell(field, text)).toEqual({ value });
  });

  it.each<[Field, string, string]>([
    ['legalName', 'x'.repeat(301), 'too-long'],
    ['legalName', 'a\0b', 'characters'],
    ['name', 'a\ud800', 'characters'],
    ['missionEn', 'x'.repeat(2001), 'too-long'],
    ['legalForm', 'Club', 'legal-form'],
    ['foundedOn', '03/25/2020', 'day'],
    ['foundedOn', '30/04/98', 'day'],
    ['foundedOn', '31/04/1998', 'day'],
    ['foundedOn', '1998', 'day'],
    ['foundedOn', '15 de marzol de 1998', 'day'],
    ['foundedOn', '1998-04-30T18:00:00Z', 'day'],
    ['focusAreas', 'Infancia y medio ambiente', 'area'],
    ['focusAreas', 'y', 'area'],
    ['focusAreas', 'childrens', 'area'],
    ['primaryFocus', 'Infancia, familias', 'area'],
    ['statesServed', 'Puebla, Guatemala', 'state'],
    ['statesServed', ';', 'state'],
    ['addressCountry', 'Guatemala', 'country'],
    ['addressState', 'Guatemala', 'state'],
    ['addressPostalCode', '123', 'postal-code'],
    ['website', 'no tiene', 'url'],
    ['website', 'javascript:alert(1)', 'url'],
    ['publicEmail', 'hola', 'email'],
    ['socialLinks', 'https://a.example @sol', 'url'],
    ['paidStaff', '1.200', 'whole'],
    ['paidStaff', 'doce', 'whole'],
    ['volunteers', '-3', 'too-small'],
    ['volunteers', '1000001', 'too-big'],
    ['budgetBand', 'mucho', 'budget'],
    ['languages', 'x'.repeat(36), 'languages'],
    ['MX-RFC', 'SAT970701NN4', 'rfc-check-digit'],
    ['MX-CLUNI', 'X', 'cluni-format'],
    ['US-EIN', '1057129', 'ein-format'],
  ])('%s %j says nothing that can be kept: %s', (field, text, code) => {
    const parsed = parseCell(field, text);
    expect(parsed).toMatchObject({ code });
    const { params } = parsed as { params?: Record<string, number> };
    for (const language of ['es', 'en'] as const)
      expect(fieldDetail({ code, params }, language)).toMatch(/^[^{]{10,}$/);
  });

  it('means a state of the country that the row has', () => {
    expect(parseCell('addressState', 'MT', 'US')).toEqual({ value: 'MT' });
    expect(parseCell('addressState', 'MT', 'MX')).toEqual({ code: 'state' });
    expect(parseCell('addressState', 'NL', 'US')).toEqual({ code: 'state' });
    expect(parseCell('addressState', 'California', 'US')).toEqual({ value: 'CA' });
  });

  it.each(Object.entries(CELL_TEXTS))('%s is said in Spanish and in English', (_code, { es, en }) => {
    expect(es).not.toBe(en);
  });
});
