import type { Cycle } from './cycles';
import type { Dice } from './random';

const OPENINGS = [
  'Este trimestre abrimos un segundo turno y la lista de espera se redujo a la mitad.',
  'Mantuvimos las actividades a pesar de las lluvias, que cerraron el camino dos semanas.',
  'Cambiamos de local; el nuevo tiene rampa, baño accesible y cocina.',
  'Se sumaron cuatro personas voluntarias y una becaria de trabajo social.',
  'La demanda creció más que el presupuesto y atendimos por orden de urgencia.',
];
const MIDDLES = [
  'Con la escuela vecina acordamos prestar las aulas por la tarde.',
  'El DIF municipal canalizó a la mayoría de las familias nuevas.',
  'Una donación en especie cubrió los útiles de todo el grupo.',
  'La rotación del personal de terapia nos obligó a cancelar once sesiones.',
  'Las visitas a domicilio llegaron por primera vez a la sierra.',
];
const CLOSINGS = [
  'El próximo trimestre mediremos también la permanencia.',
  'Nos falta transporte: es lo que más limita la asistencia.',
  'Agradecemos a la coalición la capacitación en registro de datos.',
  'Seguimos sin espacio propio y lo buscamos para el año que viene.',
];
const ENGLISH = [
  'We opened a second shift this quarter, and the waiting list is half as long. Transport is still what keeps people away.',
  'Volunteers from abroad joined for six weeks; attendance grew, and so did the need for interpreters.',
  'Rain closed the road for two weeks. We kept the kitchen open and moved the workshops to the parish hall.',
];

export function narrative(cycle: Cycle, language: 'es' | 'en', dice: Dice): string {
  if (language === 'en') return dice.pick(ENGLISH);
  const sentences = [dice.pick(OPENINGS), dice.pick(MIDDLES), dice.pick(CLOSINGS)].slice(0, dice.whole(1, 3));
  return `${cycle.nameEs}. ${sentences.join(' ')}`;
}

export const NOTHING_REASONS = [
  'Receso del trimestre: los programas se reanudan el próximo.',
  'La sede estuvo cerrada por obra y no hubo actividades.',
];
export const NO_UNDUPLICATED = [
  'Nuestros programas llevan listas separadas; no podemos saber quién está en dos.',
  'El padrón único se termina el próximo trimestre.',
];
export const REMARK_ON_A_SURPRISE =
  'La cifra es más del triple de la del trimestre pasado y no trae nota. ¿Incluye a personas de otro programa?';
export const REMARKS = [
  'El total no coincide con el que enviaron por correo. Por favor confirmen.',
  '¿De qué lista sale esta cifra? En la última visita contamos otra.',
  '¿Es del trimestre o acumulada en el año? Pedimos la del trimestre.',
];
export const REMARK_ON_A_PROGRAM =
  'Las cifras de este programa no cuadran con las que contaron en la visita. ¿Pueden revisarlas todas?';
export const REMARK_ON_THE_NARRATIVE =
  'Falta contar en el informe a qué se debió el cambio de sede. Dos líneas bastan.';
export const REMARK_ON_THE_WHOLE = '¿De verdad no hubo actividades? En la visita de ese trimestre vimos gente.';
