import type { StateCode } from '../api/types';

/** The 32 states by INEGI code, in the short Spanish names that people use; `iso` is what the map's outlines go by. */
export const STATES = [
  { code: '01', name: 'Aguascalientes', abbreviation: 'Ags.', iso: 'MX-AGU' },
  { code: '02', name: 'Baja California', abbreviation: 'BC', iso: 'MX-BCN' },
  { code: '03', name: 'Baja California Sur', abbreviation: 'BCS', iso: 'MX-BCS' },
  { code: '04', name: 'Campeche', abbreviation: 'Camp.', iso: 'MX-CAM' },
  { code: '05', name: 'Coahuila', abbreviation: 'Coah.', iso: 'MX-COA' },
  { code: '06', name: 'Colima', abbreviation: 'Col.', iso: 'MX-COL' },
  { code: '07', name: 'Chiapas', abbreviation: 'Chis.', iso: 'MX-CHP' },
  { code: '08', name: 'Chihuahua', abbreviation: 'Chih.', iso: 'MX-CHH' },
  { code: '09', name: 'Ciudad de México', abbreviation: 'CDMX', iso: 'MX-CMX' },
  { code: '10', name: 'Durango', abbreviation: 'Dgo.', iso: 'MX-DUR' },
  { code: '11', name: 'Guanajuato', abbreviation: 'Gto.', iso: 'MX-GUA' },
  { code: '12', name: 'Guerrero', abbreviation: 'Gro.', iso: 'MX-GRO' },
  { code: '13', name: 'Hidalgo', abbreviation: 'Hgo.', iso: 'MX-HID' },
  { code: '14', name: 'Jalisco', abbreviation: 'Jal.', iso: 'MX-JAL' },
  { code: '15', name: 'Estado de México', abbreviation: 'Mex.', iso: 'MX-MEX' },
  { code: '16', name: 'Michoacán', abbreviation: 'Mich.', iso: 'MX-MIC' },
  { code: '17', name: 'Morelos', abbreviation: 'Mor.', iso: 'MX-MOR' },
  { code: '18', name: 'Nayarit', abbreviation: 'Nay.', iso: 'MX-NAY' },
  { code: '19', name: 'Nuevo León', abbreviation: 'NL', iso: 'MX-NLE' },
  { code: '20', name: 'Oaxaca', abbreviation: 'Oax.', iso: 'MX-OAX' },
  { code: '21', name: 'Puebla', abbreviation: 'Pue.', iso: 'MX-PUE' },
  { code: '22', name: 'Querétaro', abbreviation: 'Qro.', iso: 'MX-QUE' },
  { code: '23', name: 'Quintana Roo', abbreviation: 'Q. Roo', iso: 'MX-ROO' },
  { code: '24', name: 'San Luis Potosí', abbreviation: 'SLP', iso: 'MX-SLP' },
  { code: '25', name: 'Sinaloa', abbreviation: 'Sin.', iso: 'MX-SIN' },
  { code: '26', name: 'Sonora', abbreviation: 'Son.', iso: 'MX-SON' },
  { code: '27', name: 'Tabasco', abbreviation: 'Tab.', iso: 'MX-TAB' },
  { code: '28', name: 'Tamaulipas', abbreviation: 'Tamps.', iso: 'MX-TAM' },
  { code: '29', name: 'Tlaxcala', abbreviation: 'Tlax.', iso: 'MX-TLA' },
  { code: '30', name: 'Veracruz', abbreviation: 'Ver.', iso: 'MX-VER' },
  { code: '31', name: 'Yucatán', abbreviation: 'Yuc.', iso: 'MX-YUC' },
  { code: '32', name: 'Zacatecas', abbreviation: 'Zac.', iso: 'MX-ZAC' },
] as const;

const NAMES: ReadonlyMap<string, string> = new Map(STATES.map(({ code, name }) => [code, name]));

/** A code that is not a Mexican state (a US state, say) stands for itself. */
export const stateName = (code: string): string => NAMES.get(code) ?? code;

/** "Torreón, Coahuila" */
export const placeName = (municipality: string | null | undefined, state: string | null | undefined): string =>
  [municipality, state && stateName(state)].filter(Boolean).join(', ');

/** For a choice in a form or a filter, in the order of the alphabet. */
export const STATE_OPTIONS: readonly { value: StateCode; label: string }[] = STATES.map(({ code, name }) => ({
  value: code,
  label: name,
})).sort((one, other) => one.label.localeCompare(other.label, 'es'));
