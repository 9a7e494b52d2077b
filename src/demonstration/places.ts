export interface Place {
  state: string;
  municipality: string;
}

/** The state's code with its postal prefix, how many of the NGOs sit there, and some of its municipalities. */
const STATES: readonly [code: string, postal: string, members: number, ...municipalities: string[]][] = [
  ['01', '20', 2, 'Aguascalientes', 'Jesús María', 'Calvillo'],
  ['02', '22', 4, 'Tijuana', 'Mexicali', 'Ensenada'],
  ['03', '23', 2, 'La Paz', 'Los Cabos', 'Comondú'],
  ['04', '24', 2, 'Campeche', 'Carmen', 'Champotón'],
  ['05', '25', 2, 'Saltillo', 'Torreón', 'Monclova'],
  ['06', '28', 2, 'Colima', 'Manzanillo', 'Tecomán'],
  ['07', '29', 5, 'Tuxtla Gutiérrez', 'San Cristóbal de las Casas', 'Tapachula'],
  ['08', '31', 2, 'Chihuahua', 'Juárez', 'Delicias'],
  ['09', '06', 18, 'Iztapalapa', 'Álvaro Obregón', 'Tlalpan'],
  ['10', '34', 2, 'Durango', 'Gómez Palacio', 'Lerdo'],
  ['11', '37', 6, 'León', 'Irapuato', 'Celaya'],
  ['12', '39', 2, 'Chilpancingo de los Bravo', 'Acapulco de Juárez', 'Iguala de la Independencia'],
  ['13', '42', 2, 'Pachuca de Soto', 'Tulancingo de Bravo', 'Tizayuca'],
  ['14', '44', 8, 'Guadalajara', 'Zapopan', 'San Pedro Tlaquepaque'],
  ['15', '50', 10, 'Toluca', 'Nezahualcóyotl', 'Ecatepec de Morelos'],
  ['16', '58', 5, 'Morelia', 'Uruapan', 'Zamora'],
  ['17', '62', 2, 'Cuernavaca', 'Cuautla', 'Jiutepec'],
  ['18', '63', 2, 'Tepic', 'Bahía de Banderas', 'Compostela'],
  ['19', '64', 8, 'Monterrey', 'Guadalupe', 'Apodaca'],
  ['20', '68', 6, 'Oaxaca de Juárez', 'San Juan Bautista Tuxtepec', 'Santa Cruz Xoxocotlán'],
  ['21', '72', 6, 'Puebla', 'Tehuacán', 'San Andrés Cholula'],
  ['22', '76', 5, 'Querétaro', 'San Juan del Río', 'El Marqués'],
  ['23', '77', 2, 'Benito Juárez', 'Othón P. Blanco', 'Cozumel'],
  ['24', '78', 2, 'San Luis Potosí', 'Ciudad Valles', 'Matehuala'],
  ['25', '80', 2, 'Culiacán', 'Mazatlán', 'Guasave'],
  ['26', '83', 2, 'Hermosillo', 'Cajeme', 'Nogales'],
  ['27', '86', 2, 'Centro', 'Cárdenas', 'Comalcalco'],
  ['28', '87', 2, 'Victoria', 'Matamoros', 'Reynosa'],
  ['29', '90', 2, 'Tlaxcala', 'Huamantla', 'Apizaco'],
  ['30', '91', 6, 'Xalapa', 'Veracruz', 'Córdoba'],
  ['31', '97', 5, 'Mérida', 'Valladolid', 'Tizimín'],
  ['32', '98', 2, 'Zacatecas', 'Fresnillo', 'Guadalupe'],
];

export const STATE_CODES = STATES.map(([code]) => code);

/** Nobody who reports has a seat here, and one reaches it with a handful of people, which the board must not see. */
export const QUIET_STATE = '04';

/** One state per NGO. */
export const MEMBER_STATES = STATES.flatMap(([code, , members]) => Array.from({ length: members }, () => code));

const byCode = new Map(STATES.map((state) => [state[0], state]));

export const municipalitiesOf = (state: string): string[] => byCode.get(state)!.slice(3) as string[];

export const postalPrefixOf = (state: string): string => byCode.get(state)![1];

/** The neighbours in the list, which is not the map's order; near enough for where a fictional NGO also works. */
export function neighboursOf(state: string): string[] {
  const at = STATE_CODES.indexOf(state);
  const near = [1, 2, 3, 31].map((step) => STATE_CODES[(at + step) % STATE_CODES.length]!);
  return near.filter((code) => code !== QUIET_STATE);
}
