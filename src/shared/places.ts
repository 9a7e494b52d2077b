import { fold } from './fold';

/** The 32 states: INEGI's code, the short name people use, ISO 3166-2, and what else they are called in files. */
export const MEXICAN_STATES = [
  { code: '01', name: 'Aguascalientes', iso: 'MX-AGU', aliases: ['Ags'] },
  { code: '02', name: 'Baja California', iso: 'MX-BCN', aliases: ['BC', 'BCN', 'Baja California Norte'] },
  { code: '03', name: 'Baja California Sur', iso: 'MX-BCS', aliases: ['BCS'] },
  { code: '04', name: 'Campeche', iso: 'MX-CAM', aliases: ['Camp'] },
  { code: '05', name: 'Coahuila', iso: 'MX-COA', aliases: ['Coah', 'Coahuila de Zaragoza'] },
  { code: '06', name: 'Colima', iso: 'MX-COL', aliases: ['Col'] },
  { code: '07', name: 'Chiapas', iso: 'MX-CHP', aliases: ['Chis'] },
  { code: '08', name: 'Chihuahua', iso: 'MX-CHH', aliases: ['Chih'] },
  {
    code: '09',
    name: 'Ciudad de México',
    iso: 'MX-CMX',
    aliases: ['CDMX', 'Cd de México', 'DF', 'Distrito Federal', 'México DF', 'Mexico City', 'MX-DIF'],
  },
  { code: '10', name: 'Durango', iso: 'MX-DUR', aliases: ['Dgo'] },
  { code: '11', name: 'Guanajuato', iso: 'MX-GUA', aliases: ['Gto'] },
  { code: '12', name: 'Guerrero', iso: 'MX-GRO', aliases: ['Gro'] },
  { code: '13', name: 'Hidalgo', iso: 'MX-HID', aliases: ['Hgo'] },
  { code: '14', name: 'Jalisco', iso: 'MX-JAL', aliases: ['Jal'] },
  {
    code: '15',
    name: 'Estado de México',
    iso: 'MX-MEX',
    aliases: ['México', 'Mex', 'Edomex', 'Edo Mex', 'Edo de Mex', 'Edo México', 'Edo de México', 'State of Mexico'],
  },
  { code: '16', name: 'Michoacán', iso: 'MX-MIC', aliases: ['Mich', 'Michoacán de Ocampo'] },
  { code: '17', name: 'Morelos', iso: 'MX-MOR', aliases: ['Mor'] },
  { code: '18', name: 'Nayarit', iso: 'MX-NAY', aliases: ['Nay'] },
  { code: '19', name: 'Nuevo León', iso: 'MX-NLE', aliases: ['NL'] },
  { code: '20', name: 'Oaxaca', iso: 'MX-OAX', aliases: ['Oax'] },
  { code: '21', name: 'Puebla', iso: 'MX-PUE', aliases: ['Pue'] },
  { code: '22', name: 'Querétaro', iso: 'MX-QUE', aliases: ['Qro', 'Querétaro de Arteaga'] },
  { code: '23', name: 'Quintana Roo', iso: 'MX-ROO', aliases: ['Q Roo', 'QRoo', 'QR'] },
  { code: '24', name: 'San Luis Potosí', iso: 'MX-SLP', aliases: ['SLP'] },
  { code: '25', name: 'Sinaloa', iso: 'MX-SIN', aliases: ['Sin'] },
  { code: '26', name: 'Sonora', iso: 'MX-SON', aliases: ['Son'] },
  { code: '27', name: 'Tabasco', iso: 'MX-TAB', aliases: ['Tab'] },
  { code: '28', name: 'Tamaulipas', iso: 'MX-TAM', aliases: ['Tamps'] },
  { code: '29', name: 'Tlaxcala', iso: 'MX-TLA', aliases: ['Tlax'] },
  {
    code: '30',
    name: 'Veracruz',
    iso: 'MX-VER',
    aliases: ['Ver', 'Veracruz de Ignacio de la Llave', 'Veracruz Llave'],
  },
  { code: '31', name: 'Yucatán', iso: 'MX-YUC', aliases: ['Yuc'] },
  { code: '32', name: 'Zacatecas', iso: 'MX-ZAC', aliases: ['Zac'] },
] as const;

/** States, the district and the territories, by the postal code that EIN holders' addresses have. */
const US_STATES: Record<string, string> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
  AS: 'American Samoa',
  GU: 'Guam',
  MP: 'Northern Mariana Islands',
  PR: 'Puerto Rico',
  VI: 'Virgin Islands',
};

const MEXICAN = new Map<string, string>(
  MEXICAN_STATES.flatMap(({ code, name, iso, aliases }) =>
    // INEGI's code as a spreadsheet keeps it, without its zero, too.
    [code, String(Number(code)), name, iso, ...aliases].map((text) => [fold(text), code] as const),
  ),
);
const AMERICAN = new Map(
  Object.entries(US_STATES).flatMap(([code, name]) => [code, `US-${code}`, name].map((text) => [fold(text), code])),
);

/** INEGI's code of the Mexican state that is meant; null where none is. "México" alone is the state, not the country. */
export const stateFromText = (text: string): string | null => MEXICAN.get(fold(text)) ?? null;

/** The two letters of the US state that is meant; null where none is. */
export const usStateFromText = (text: string): string | null => AMERICAN.get(fold(text)) ?? null;

/** States are kept as INEGI's digits in Mexico and as letters in the US. */
export const countryOfState = (state: string): 'MX' | 'US' => (/^\d/.test(state) ? 'MX' : 'US');
