import type { Area } from '../shared/areas';
import type { Dice } from './random';

const MISSIONS: Record<Area, [es: string, en: string][]> = {
  children: [
    [
      'Que cada niña, niño y adolescente del barrio tenga un lugar seguro donde aprender, comer y jugar.',
      'A safe place to learn, eat and play for every child and adolescent of the neighbourhood.',
    ],
    [
      'Acompañar a niñas, niños y adolescentes en riesgo de dejar la escuela hasta que la terminen.',
      'To stand by children and adolescents at risk of leaving school until they finish it.',
    ],
    [
      'Proteger a la niñez que vive violencia y devolverle el derecho a crecer en familia.',
      'To protect children who live with violence, and their right to grow up in a family.',
    ],
  ],
  disability: [
    [
      'Que las personas con discapacidad vivan, estudien y trabajen donde elijan, con los apoyos que necesiten.',
      'That people with disabilities live, study and work where they choose, with the support they need.',
    ],
    [
      'Acercar la rehabilitación y las ayudas técnicas a quienes viven lejos de un hospital.',
      'To bring rehabilitation and assistive devices to those who live far from a hospital.',
    ],
    [
      'Una escuela y un empleo abiertos a todas las personas, sin barreras en la puerta ni en el trato.',
      'A school and a job open to everybody, without barriers at the door or in the manner.',
    ],
  ],
  families: [
    [
      'Que ninguna familia de la comunidad se quede sin alimento, techo digno ni a quién acudir.',
      'That no family of the community goes without food, a decent roof or somebody to turn to.',
    ],
    [
      'Fortalecer el ingreso de las familias con oficios, crédito pequeño y huertos de traspatio.',
      'To strengthen what families earn through trades, small loans and backyard gardens.',
    ],
    [
      'Acompañar a mujeres y personas mayores para que vivan libres de violencia y de carencias.',
      'To accompany women and older people so that they live free from violence and want.',
    ],
  ],
};

export function missions(area: Area, isBilingual: boolean, dice: Dice) {
  const [missionEs, missionEn] = dice.pick(MISSIONS[area]);
  const year = dice.whole(2, 40);
  return {
    missionEs,
    missionEn: isBilingual ? missionEn : null,
    descriptionEs: `Organización ficticia de la demostración: ${year} años de trabajo imaginario. Ningún dato es real.`,
    descriptionEn: isBilingual
      ? `A fictional organisation of the demonstration: ${year} imaginary years of work. No figure is real.`
      : null,
  };
}
