import type { Area } from '../shared/areas';

export interface ProgramKind {
  name: string;
  descriptionEs: string;
  descriptionEn: string;
  populationServed: string;
  ages: [from: number, to: number];
  modality: 'in_person' | 'remote' | 'mixed' | 'home_visits' | 'residential';
  sdgGoals: number[];
  /** Beside the headcount of its area, which every program measures. */
  indicators: string[];
}

const kind = (
  name: string,
  [descriptionEs, descriptionEn]: [es: string, en: string],
  populationServed: string,
  ages: [from: number, to: number],
  modality: ProgramKind['modality'],
  sdgGoals: number[],
  indicators: string[],
): ProgramKind => ({ name, descriptionEs, descriptionEn, populationServed, ages, modality, sdgGoals, indicators });

/** What NGOs of these areas do, in general; the figures of the demonstration hang on the ages and the indicators. */
export const PROGRAM_KINDS: Record<Area, ProgramKind[]> = {
  children: [
    kind(
      'Comedor infantil',
      ['Desayuno y comida caliente cinco días a la semana.', 'Breakfast and a hot meal five days a week.'],
      'Niñas y niños de la colonia',
      [3, 14],
      'in_person',
      [1, 2],
      ['NNA-06', 'NNA-06S', 'NNA-07'],
    ),
    kind(
      'Regularización y tareas',
      ['Apoyo escolar por las tardes en grupos pequeños.', 'After-school help in small groups.'],
      'Alumnado de primaria y secundaria',
      [6, 15],
      'in_person',
      [4],
      ['NNA-05', 'NNA-03', 'NNA-03P'],
    ),
    kind(
      'Primeros pasos',
      ['Estancia y estimulación temprana.', 'Day care and early stimulation.'],
      'Primera infancia',
      [0, 5],
      'in_person',
      [4],
      ['NNA-02', 'NNA-13'],
    ),
    kind(
      'Escuela para todas',
      ['Becas y útiles para no dejar la escuela.', 'Scholarships and school kits to stay in school.'],
      'Adolescentes en riesgo de abandono escolar',
      [12, 17],
      'mixed',
      [4, 5],
      ['NNA-04', 'NNA-03', 'NNA-08'],
    ),
    kind(
      'Crecer sin miedo',
      ['Atención psicosocial a quienes vivieron violencia.', 'Psychosocial care after violence.'],
      'Niñas, niños y adolescentes que vivieron violencia',
      [4, 17],
      'in_person',
      [16],
      ['NNA-08', 'NNA-08S', 'NNA-11'],
    ),
    kind(
      'Casa abierta',
      ['Acogimiento residencial y regreso a la familia.', 'Residential care and the way back to a family.'],
      'Niñas, niños y adolescentes sin cuidado parental',
      [2, 17],
      'residential',
      [16],
      ['NNA-09', 'NNA-10', 'NNA-12'],
    ),
    kind(
      'Sonrisas sanas',
      ['Brigadas médicas y dentales en escuelas.', 'Medical and dental visits to schools.'],
      'Escuelas públicas de la zona',
      [3, 15],
      'in_person',
      [3],
      ['NNA-07', 'NNA-07S', 'NNA-13'],
    ),
  ],
  disability: [
    kind(
      'Rehabilitación de barrio',
      ['Terapia física y ocupacional cerca de casa.', 'Physical and occupational therapy close to home.'],
      'Personas con discapacidad motriz',
      [0, 80],
      'in_person',
      [3, 10],
      ['PCD-02', 'PCD-03'],
    ),
    kind(
      'Sillas que ruedan',
      ['Entrega y reparación de ayudas técnicas.', 'Assistive devices, delivered and repaired.'],
      'Personas que necesitan ayudas técnicas',
      [2, 90],
      'mixed',
      [3, 10],
      ['PCD-04', 'PCD-11'],
    ),
    kind(
      'Aula para todas las personas',
      ['Apoyo a la educación inclusiva.', 'Support to inclusive education.'],
      'Alumnado con discapacidad y sus docentes',
      [4, 17],
      'in_person',
      [4],
      ['PCD-06', 'PCD-12'],
    ),
    kind(
      'Empleo con apoyo',
      ['Capacitación y acompañamiento en el trabajo.', 'Vocational training and support at work.'],
      'Personas jóvenes y adultas con discapacidad',
      [18, 59],
      'mixed',
      [8],
      ['PCD-07', 'PCD-08'],
    ),
    kind(
      'Detección temprana',
      ['Valoración e intervención de cero a cinco años.', 'Assessment and intervention from birth to five.'],
      'Primera infancia con riesgo en el desarrollo',
      [0, 5],
      'home_visits',
      [3, 4],
      ['PCD-05', 'PCD-09'],
    ),
    kind(
      'Respiro familiar',
      ['Relevo y formación para quienes cuidan.', 'Respite and training for carers.'],
      'Personas cuidadoras y a quienes cuidan',
      [6, 85],
      'home_visits',
      [5, 10],
      ['PCD-09', 'PCD-10'],
    ),
  ],
  families: [
    kind(
      'Despensa solidaria',
      ['Canasta básica quincenal.', 'A basic food basket every two weeks.'],
      'Familias con carencia alimentaria',
      [0, 90],
      'in_person',
      [2],
      ['FAM-02', 'FAM-03', 'FAM-03K'],
    ),
    kind(
      'Techo y piso',
      ['Mejora de vivienda con trabajo de la comunidad.', 'Homes improved with the community’s work.'],
      'Familias en vivienda precaria',
      [0, 90],
      'in_person',
      [11],
      ['FAM-02', 'FAM-04', 'FAM-05'],
    ),
    kind(
      'Oficios que levantan',
      ['Talleres de oficios y bolsa de trabajo.', 'Trades taught, and jobs found.'],
      'Personas adultas sin empleo',
      [18, 65],
      'in_person',
      [4, 8],
      ['FAM-07', 'FAM-08', 'FAM-09', 'FAM-09M'],
    ),
    kind(
      'Consulta cercana',
      ['Consultas de salud en comunidades alejadas.', 'Health consultations in remote communities.'],
      'Familias lejos de un centro de salud',
      [0, 95],
      'mixed',
      [3],
      ['FAM-06', 'FAM-13'],
    ),
    kind(
      'Puerta violeta',
      ['Acompañamiento a mujeres que viven violencia.', 'Company for women who live with violence.'],
      'Mujeres y sus hijas e hijos',
      [15, 70],
      'in_person',
      [5, 16],
      ['FAM-10', 'FAM-11'],
    ),
    kind(
      'Agua en casa',
      ['Captación de lluvia y baños secos.', 'Rainwater harvesting and dry toilets.'],
      'Comunidades sin red de agua',
      [0, 90],
      'in_person',
      [6],
      ['FAM-05', 'FAM-02', 'FAM-12'],
    ),
    kind(
      'Años dorados',
      ['Visitas y comedor para personas mayores.', 'Visits and meals for older people.'],
      'Personas mayores y sus familias',
      [55, 100],
      'home_visits',
      [1, 3],
      ['FAM-13', 'FAM-06'],
    ),
  ],
};
