import { createHash } from 'node:crypto';
import { addDays, instant, type Day } from './days';
import type { Dice } from './random';
import { bytea } from './rows';

/** Who asks to join: two that wait, one that was refused. Their links are nobody's: the handles are thrown away. */
export function makeApplications(staff: string, today: Day, dice: Dice) {
  return APPLICANTS.map(({ ago, refusalReason = null, ...asked }, index) => ({
    id: dice.id(instant(addDays(today, -ago), 10)),
    handleHash: bytea(
      createHash('sha256')
        .update(dice.id(instant(today, 10)))
        .digest(),
    ),
    state: refusalReason ? 'refused' : 'received',
    language: 'es',
    contactEmail: `direccion@solicitante-${index + 1}.example`,
    contactPhone: '55 0000 0000',
    contactPosition: 'Dirección',
    ...asked,
    refusalReason,
    decidedBy: refusalReason ? staff : null,
    decidedAt: refusalReason ? instant(addDays(today, 2 - ago), 12) : null,
    noticeAcceptedAt: instant(addDays(today, -ago), 10),
    createdAt: instant(addDays(today, -ago), 10),
    updatedAt: instant(addDays(today, -ago), 10),
  }));
}

interface Applicant {
  ago: number;
  refusalReason?: string;
  legalName: string;
  legalForm: string;
  rfc: string | null;
  focusAreas: string[];
  primaryFocus: string;
  addressState: string;
  addressMunicipality: string;
  mission: string;
  activities: string;
  motive: string;
  contactName: string;
}

const APPLICANTS: Applicant[] = [
  {
    ago: 31,
    refusalReason: 'La coalición reúne a organizaciones que atienden a personas; el cuidado de animales queda fuera.',
    legalName: 'Refugio Patitas Imaginarias, A.C. (demo)',
    legalForm: 'AC',
    rfc: null,
    focusAreas: ['families'],
    primaryFocus: 'families',
    addressState: '15',
    addressMunicipality: 'Toluca',
    mission: 'Damos refugio a animales sin hogar.',
    activities: 'Albergue y adopciones.',
    motive: 'Conocer a otras organizaciones.',
    contactName: 'Persona Ficticia Uno',
  },
  {
    ago: 6,
    legalName: 'Casa de Juegos Luz de Ensayo, A.C. (demo)',
    legalForm: 'AC',
    rfc: 'ABC680524P76',
    focusAreas: ['children', 'disability'],
    primaryFocus: 'children',
    addressState: '20',
    addressMunicipality: 'Oaxaca de Juárez',
    mission: 'Acompañamos a niñas y niños con discapacidad para que jueguen y aprendan junto a los demás.',
    activities: 'Ludoteca, terapia de lenguaje y talleres para familias en cuatro colonias.',
    motive: 'Queremos medir lo que hacemos con los mismos indicadores que las demás.',
    contactName: 'Persona Ficticia Dos',
  },
  {
    ago: 2,
    legalName: 'Manos a la Mesa de Prueba, I.A.P. (demo)',
    legalForm: 'IAP',
    rfc: null,
    focusAreas: ['families'],
    primaryFocus: 'families',
    addressState: '09',
    addressMunicipality: 'Iztapalapa',
    mission: 'Que ninguna familia de nuestra alcaldía cene menos de lo que necesita.',
    activities: 'Comedor comunitario y despensas para 300 familias.',
    motive: 'Buscamos aliadas para atender a más familias.',
    contactName: 'Persona Ficticia Tres',
  },
];
