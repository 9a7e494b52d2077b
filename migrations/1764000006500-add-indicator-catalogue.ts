import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The starting catalogue, each indicator in its first definition. The coalition changes it from here: later definitions are later versions. */
export class AddIndicatorCatalogue1764000006500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    const rows = JSON.stringify(CATALOGUE.map(row));
    await run.query(
      `INSERT INTO indicators (id, code, area, level)
       SELECT id, code, area, level FROM jsonb_to_recordset($1::jsonb) AS i (id uuid, code text, area text, level text)`,
      [rows],
    );
    await run.query(
      `INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, breakdowns,
                                       period_rule, is_headcount, is_sensitive, sdg_targets)
       SELECT version_id, id, 1, name_es, name_en, definition_es, definition_en, unit, breakdowns,
              period_rule, is_headcount, is_sensitive, sdg_targets
         FROM jsonb_to_recordset($1::jsonb) AS i (id uuid, version_id uuid, name_es text, name_en text, definition_es text,
              definition_en text, unit text, breakdowns text[], period_rule text, is_headcount boolean, is_sensitive boolean,
              sdg_targets text[])`,
      [rows],
    );
  }

  async down(run: QueryRunner): Promise<void> {
    const ids = CATALOGUE.map((_, index) => idOf('indicator', index));
    await run.query('DELETE FROM indicator_versions WHERE indicator_id = ANY ($1)', [ids]);
    await run.query('DELETE FROM indicators WHERE id = ANY ($1)', [ids]);
  }
}

interface Indicator {
  code: string;
  unit: 'people' | 'services' | 'households' | 'money' | 'kilograms' | 'hours' | 'units' | 'percentage';
  /** How the figures of several periods become one. People are never added, because they may be the same; what happens once is. */
  rule: 'sum' | 'latest' | 'max';
  es: [name: string, definition: string];
  en: [name: string, definition: string];
  breakdowns?: ('sex_age' | 'disability' | 'state' | 'disability_type')[];
  sdg?: string[];
  isSensitive?: boolean;
}

/** Counted once per program, and therefore in the coalition's totals. */
const HEADCOUNTS = ['NNA-01', 'PCD-01', 'FAM-01'];
const AREAS: Record<string, string> = { NNA: 'children', PCD: 'disability', FAM: 'families' };

/** UUIDv7 of one instant, in the order of the list: the same on every installation. */
function idOf(kind: 'indicator' | 'version', index: number): string {
  return `019354c0-8400-7${kind === 'indicator' ? '000' : '001'}-8000-${String(index + 1).padStart(12, '0')}`;
}

function row({ code, unit, rule, es, en, breakdowns, sdg, isSensitive }: Indicator, index: number) {
  const [prefix = ''] = code.split('-');
  return {
    id: idOf('indicator', index),
    version_id: idOf('version', index),
    code,
    area: AREAS[prefix] ?? null,
    level: prefix === 'ORG' ? 'member' : 'program',
    name_es: es[0],
    definition_es: es[1],
    name_en: en[0],
    definition_en: en[1],
    unit,
    breakdowns: breakdowns ?? [],
    period_rule: rule,
    is_headcount: HEADCOUNTS.includes(code),
    is_sensitive: isSensitive ?? false,
    sdg_targets: sdg ?? [],
  };
}

/** One unit each: a second unit of the same thing has the letter of that unit behind its code. */
const CATALOGUE: Indicator[] = [
  {
    code: 'NNA-01',
    unit: 'people',
    rule: 'max',
    breakdowns: ['sex_age', 'disability', 'state'],
    sdg: ['1.2'],
    es: [
      'Niñas, niños y adolescentes atendidos',
      'Personas de 0 a 17 años que participaron en el programa o recibieron alguno de sus servicios en el periodo. Cada una se cuenta una sola vez, aunque haya venido muchas.',
    ],
    en: [
      'Children and adolescents served',
      'People aged 0 to 17 who took part in the program or received any of its services in the period. Each is counted once, however often they came.',
    ],
  },
  {
    code: 'NNA-02',
    unit: 'people',
    rule: 'max',
    breakdowns: ['sex_age', 'disability', 'state'],
    sdg: ['4.2'],
    es: [
      'Atención a la primera infancia',
      'Niñas y niños de 0 a 5 años que asistieron con regularidad a una estancia, guardería o programa de estimulación temprana en el periodo.',
    ],
    en: [
      'Early childhood care',
      'Children aged 0 to 5 who regularly attended day care or an early stimulation program in the period.',
    ],
  },
  {
    code: 'NNA-03',
    unit: 'people',
    rule: 'latest',
    breakdowns: ['sex_age', 'disability'],
    sdg: ['4.1'],
    es: [
      'Permanencia escolar',
      'Niñas, niños y adolescentes apoyados por el programa que siguen inscritos en la escuela al último día del periodo.',
    ],
    en: [
      'Kept in school',
      'Children and adolescents supported by the program who are still enrolled in school on the last day of the period.',
    ],
  },
  {
    code: 'NNA-03P',
    unit: 'percentage',
    rule: 'latest',
    sdg: ['4.1'],
    es: [
      'Permanencia escolar, en porcentaje',
      'De quienes el programa apoya para estudiar (denominador), cuántas y cuántos siguen inscritos al último día del periodo (numerador).',
    ],
    en: [
      'Kept in school, per cent',
      'Of those the program supports to study (denominator), how many are still enrolled on the last day of the period (numerator).',
    ],
  },
  {
    code: 'NNA-04',
    unit: 'services',
    rule: 'sum',
    sdg: ['4.5'],
    es: [
      'Becas o apoyos escolares entregados',
      'Becas pagadas y paquetes de útiles, uniformes o libros entregados en el periodo. Cada entrega cuenta por una.',
    ],
    en: [
      'Scholarships or school kits delivered',
      'Scholarships paid and kits of supplies, uniforms or books delivered in the period. Each delivery counts as one.',
    ],
  },
  {
    code: 'NNA-05',
    unit: 'people',
    rule: 'max',
    breakdowns: ['sex_age'],
    sdg: ['4.1'],
    es: [
      'Regularización y apoyo extraescolar',
      'Niñas, niños y adolescentes que asistieron en el periodo a clases de regularización, tutorías o actividades formativas fuera del horario escolar.',
    ],
    en: [
      'After-school and tutoring participants',
      'Children and adolescents who attended tutoring or learning activities outside school hours in the period.',
    ],
  },
  {
    code: 'NNA-06',
    unit: 'people',
    rule: 'max',
    sdg: ['2.1', '2.2'],
    es: [
      'Alimentación: personas',
      'Niñas, niños y adolescentes que recibieron comidas con regularidad (al menos una vez por semana) en el periodo.',
    ],
    en: [
      'Regular meals: people',
      'Children and adolescents who received meals regularly (at least once a week) in the period.',
    ],
  },
  {
    code: 'NNA-06S',
    unit: 'services',
    rule: 'sum',
    sdg: ['2.1', '2.2'],
    es: [
      'Alimentación: comidas servidas',
      'Desayunos, comidas y cenas servidos a niñas, niños y adolescentes en el periodo. Las colaciones no se cuentan.',
    ],
    en: [
      'Regular meals: meals served',
      'Breakfasts, lunches and dinners served to children and adolescents in the period. Snacks are not counted.',
    ],
  },
  {
    code: 'NNA-07',
    unit: 'people',
    rule: 'max',
    sdg: ['3.8'],
    es: [
      'Atención médica o dental: personas',
      'Niñas, niños y adolescentes que recibieron al menos una consulta médica o dental en el periodo.',
    ],
    en: [
      'Medical or dental care: people',
      'Children and adolescents who had at least one medical or dental consultation in the period.',
    ],
  },
  {
    code: 'NNA-07S',
    unit: 'services',
    rule: 'sum',
    sdg: ['3.8'],
    es: [
      'Atención médica o dental: consultas',
      'Consultas médicas y dentales dadas a niñas, niños y adolescentes en el periodo.',
    ],
    en: [
      'Medical or dental care: consultations',
      'Medical and dental consultations given to children and adolescents in the period.',
    ],
  },
  {
    code: 'NNA-08',
    unit: 'people',
    rule: 'max',
    sdg: ['3.4'],
    es: [
      'Apoyo psicosocial: personas',
      'Niñas, niños y adolescentes que recibieron apoyo psicológico o psicosocial, individual o en grupo, en el periodo.',
    ],
    en: [
      'Psychosocial support: people',
      'Children and adolescents who received psychological or psychosocial support, alone or in a group, in the period.',
    ],
  },
  {
    code: 'NNA-08S',
    unit: 'services',
    rule: 'sum',
    sdg: ['3.4'],
    es: [
      'Apoyo psicosocial: sesiones',
      'Sesiones de apoyo psicológico o psicosocial dadas en el periodo. Una sesión en grupo cuenta por una.',
    ],
    en: [
      'Psychosocial support: sessions',
      'Sessions of psychological or psychosocial support held in the period. A group session counts as one.',
    ],
  },
  {
    code: 'NNA-09',
    unit: 'people',
    rule: 'latest',
    isSensitive: true,
    sdg: ['16.2'],
    es: [
      'Acogimiento residencial o alternativo',
      'Niñas, niños y adolescentes que al último día del periodo viven en una casa hogar, albergue o familia de acogida a cargo del programa.',
    ],
    en: [
      'Residential or alternative care',
      'Children and adolescents who, on the last day of the period, live in a home, shelter or foster family run by the program.',
    ],
  },
  {
    code: 'NNA-10',
    unit: 'people',
    rule: 'sum',
    sdg: ['16.2'],
    es: [
      'Reintegración familiar',
      'Niñas, niños y adolescentes que en el periodo volvieron con su familia o pasaron a vivir con una familia de manera permanente.',
    ],
    en: [
      'Family reintegration',
      'Children and adolescents who, in the period, returned to their family or were permanently placed with one.',
    ],
  },
  {
    code: 'NNA-11',
    unit: 'people',
    rule: 'max',
    sdg: ['16.2', '8.7'],
    es: [
      'Casos de protección',
      'Niñas, niños y adolescentes atendidos en el periodo por violencia, trabajo infantil o situación de calle.',
    ],
    en: [
      'Protection cases',
      'Children and adolescents attended in the period because of violence, child labour or living on the street.',
    ],
  },
  {
    code: 'NNA-12',
    unit: 'people',
    rule: 'sum',
    sdg: ['16.9'],
    es: [
      'Derecho a la identidad',
      'Niñas, niños y adolescentes que en el periodo obtuvieron su acta de nacimiento u otro documento de identidad con apoyo del programa.',
    ],
    en: [
      'Right to an identity',
      'Children and adolescents who, in the period, obtained their birth certificate or another identity document with the program’s help.',
    ],
  },
  {
    code: 'NNA-13',
    unit: 'people',
    rule: 'max',
    es: [
      'Madres, padres y personas cuidadoras capacitadas',
      'Personas que cuidan de niñas, niños y adolescentes y tomaron en el periodo un curso o taller de crianza, salud o protección. No se suman a las niñas, niños y adolescentes atendidos.',
    ],
    en: [
      'Parents and carers trained',
      'People who care for children or adolescents and took a course or workshop on parenting, health or protection in the period. They are not added to the children served.',
    ],
  },
  {
    code: 'PCD-01',
    unit: 'people',
    rule: 'max',
    breakdowns: ['sex_age', 'state', 'disability_type'],
    sdg: ['10.2'],
    es: [
      'Personas con discapacidad atendidas',
      'Personas con discapacidad que participaron en el programa o recibieron alguno de sus servicios en el periodo. Cada una se cuenta una sola vez; si tiene varios tipos de discapacidad, en cada tipo.',
    ],
    en: [
      'People with disabilities served',
      'People with disabilities who took part in the program or received any of its services in the period. Each is counted once; under each type where they have several types of disability.',
    ],
  },
  {
    code: 'PCD-02',
    unit: 'services',
    rule: 'sum',
    sdg: ['3.8'],
    es: [
      'Sesiones de rehabilitación o terapia',
      'Sesiones de terapia física, ocupacional, de lenguaje, psicológica u otra dadas a personas con discapacidad en el periodo.',
    ],
    en: [
      'Rehabilitation or therapy sessions',
      'Sessions of physical, occupational, speech, psychological or other therapy given to people with disabilities in the period.',
    ],
  },
  {
    code: 'PCD-03',
    unit: 'people',
    rule: 'max',
    breakdowns: ['sex_age', 'disability_type'],
    es: [
      'Personas en rehabilitación',
      'Personas con discapacidad que siguieron un plan de rehabilitación o terapia en el periodo.',
    ],
    en: [
      'People in rehabilitation',
      'People with disabilities who followed a rehabilitation or therapy plan in the period.',
    ],
  },
  {
    code: 'PCD-04',
    unit: 'services',
    rule: 'sum',
    breakdowns: ['disability_type'],
    sdg: ['3.8'],
    es: [
      'Ayudas técnicas entregadas',
      'Sillas de ruedas, auxiliares auditivos, prótesis, lentes y otras ayudas técnicas entregadas en el periodo.',
    ],
    en: [
      'Assistive devices delivered',
      'Wheelchairs, hearing aids, prostheses, glasses and other assistive devices delivered in the period.',
    ],
  },
  {
    code: 'PCD-05',
    unit: 'people',
    rule: 'max',
    es: [
      'Detección e intervención temprana',
      'Niñas y niños de 0 a 5 años evaluados por una posible discapacidad, o en intervención temprana, en el periodo.',
    ],
    en: [
      'Early detection and intervention',
      'Children aged 0 to 5 assessed for a possible disability, or in early intervention, in the period.',
    ],
  },
  {
    code: 'PCD-06',
    unit: 'people',
    rule: 'max',
    sdg: ['4.5'],
    es: [
      'Educación inclusiva o especial',
      'Personas con discapacidad inscritas en el periodo en una escuela regular con apoyo del programa, o en educación especial.',
    ],
    en: [
      'Inclusive or special education',
      'People with disabilities enrolled in the period in a mainstream school with the program’s support, or in special education.',
    ],
  },
  {
    code: 'PCD-07',
    unit: 'people',
    rule: 'max',
    sdg: ['4.4'],
    es: [
      'Capacitación laboral',
      'Personas con discapacidad que tomaron en el periodo un curso o práctica para el trabajo.',
    ],
    en: [
      'Vocational training',
      'People with disabilities who took a course or a placement to prepare for work in the period.',
    ],
  },
  {
    code: 'PCD-08',
    unit: 'people',
    rule: 'sum',
    sdg: ['8.5'],
    es: [
      'Inclusión laboral',
      'Personas con discapacidad que en el periodo cumplieron tres meses en un trabajo pagado conseguido con apoyo del programa.',
    ],
    en: [
      'Inclusion at work',
      'People with disabilities who, in the period, completed three months in paid work found with the program’s support.',
    ],
  },
  {
    code: 'PCD-09',
    unit: 'people',
    rule: 'max',
    es: [
      'Personas cuidadoras apoyadas',
      'Personas que cuidan de alguien con discapacidad y recibieron apoyo, respiro o capacitación en el periodo. No se suman a las personas con discapacidad atendidas.',
    ],
    en: [
      'Carers supported',
      'People who care for someone with a disability and received support, respite or training in the period. They are not added to the people with disabilities served.',
    ],
  },
  {
    code: 'PCD-10',
    unit: 'people',
    rule: 'sum',
    sdg: ['1.3'],
    es: [
      'Certificado o pensión obtenidos',
      'Personas que en el periodo obtuvieron su certificado de discapacidad, una pensión u otro derecho con apoyo del programa.',
    ],
    en: [
      'Certificate or benefit obtained',
      'People who, in the period, obtained their disability certificate, a pension or another benefit with the program’s help.',
    ],
  },
  {
    code: 'PCD-11',
    unit: 'units',
    rule: 'sum',
    sdg: ['11.7'],
    es: [
      'Ajustes de accesibilidad',
      'Rampas, baños, señalización y otras adecuaciones terminadas en el periodo en viviendas, escuelas o espacios públicos.',
    ],
    en: [
      'Accessibility improvements',
      'Ramps, toilets, signs and other adaptations finished in the period in homes, schools or public places.',
    ],
  },
  {
    code: 'PCD-12',
    unit: 'people',
    rule: 'max',
    es: [
      'Personal capacitado en inclusión',
      'Docentes, personal de salud y otras personas que tomaron un curso sobre inclusión en el periodo. Es un beneficio indirecto: no se suman a las personas atendidas.',
    ],
    en: [
      'Staff trained in inclusion',
      'Teachers, health workers and others who took a course on inclusion in the period. An indirect benefit: they are not added to the people served.',
    ],
  },
  {
    code: 'FAM-01',
    unit: 'people',
    rule: 'max',
    breakdowns: ['sex_age', 'disability', 'state'],
    sdg: ['1.2'],
    es: [
      'Personas atendidas en familias',
      'Personas de familias en situación de vulnerabilidad que recibieron servicios del programa en el periodo. Se cuentan las personas, no los hogares, y cada una una sola vez.',
    ],
    en: [
      'People in families served',
      'People in underprivileged families who received services of the program in the period. People are counted, not households, and each of them once.',
    ],
  },
  {
    code: 'FAM-02',
    unit: 'households',
    rule: 'max',
    breakdowns: ['state'],
    sdg: ['1.2'],
    es: [
      'Familias atendidas',
      'Hogares en los que al menos una persona recibió servicios del programa en el periodo. Cada hogar se cuenta una sola vez.',
    ],
    en: [
      'Families served',
      'Households in which at least one person received services of the program in the period. Each household is counted once.',
    ],
  },
  {
    code: 'FAM-03',
    unit: 'services',
    rule: 'sum',
    sdg: ['2.1'],
    es: ['Despensas entregadas', 'Paquetes de alimentos entregados a familias en el periodo.'],
    en: ['Food packages delivered', 'Packages of food delivered to families in the period.'],
  },
  {
    code: 'FAM-03K',
    unit: 'kilograms',
    rule: 'sum',
    sdg: ['2.1'],
    es: ['Alimentos entregados', 'Peso de los alimentos entregados a familias en el periodo, en kilogramos.'],
    en: ['Food delivered', 'Weight of the food delivered to families in the period, in kilograms.'],
  },
  {
    code: 'FAM-04',
    unit: 'households',
    rule: 'sum',
    sdg: ['11.1'],
    es: [
      'Vivienda mejorada o construida',
      'Hogares cuya vivienda se construyó, amplió o reparó con apoyo del programa y quedó terminada en el periodo.',
    ],
    en: [
      'Housing improved or built',
      'Households whose home was built, extended or repaired with the program’s support and finished in the period.',
    ],
  },
  {
    code: 'FAM-05',
    unit: 'households',
    rule: 'sum',
    sdg: ['6.1', '6.2'],
    es: [
      'Agua y saneamiento',
      'Hogares que en el periodo obtuvieron agua segura, baño o drenaje con apoyo del programa.',
    ],
    en: [
      'Safe water or sanitation',
      'Households that, in the period, obtained safe water, a toilet or drainage with the program’s support.',
    ],
  },
  {
    code: 'FAM-06',
    unit: 'services',
    rule: 'sum',
    sdg: ['3.8'],
    es: [
      'Consultas de salud',
      'Consultas médicas, dentales, psicológicas o de nutrición dadas a familias en el periodo.',
    ],
    en: [
      'Health consultations',
      'Medical, dental, psychological or nutritional consultations given to families in the period.',
    ],
  },
  {
    code: 'FAM-07',
    unit: 'people',
    rule: 'max',
    sdg: ['4.4'],
    es: ['Capacitación en oficios', 'Personas adultas que tomaron en el periodo un curso de oficio o para el trabajo.'],
    en: ['Trained in a trade', 'Adults who took a course in a trade or for work in the period.'],
  },
  {
    code: 'FAM-08',
    unit: 'people',
    rule: 'sum',
    sdg: ['8.5'],
    es: [
      'Empleo o ingreso',
      'Personas adultas que en el periodo consiguieron un trabajo o empezaron a tener un ingreso propio con apoyo del programa.',
    ],
    en: [
      'Job or income',
      'Adults who, in the period, got a job or began to have an income of their own with the program’s support.',
    ],
  },
  {
    code: 'FAM-09',
    unit: 'services',
    rule: 'sum',
    sdg: ['1.4'],
    es: [
      'Microcréditos o proyectos productivos',
      'Microcréditos otorgados y proyectos productivos apoyados en el periodo. Cada uno cuenta por uno.',
    ],
    en: [
      'Microloans or productive projects',
      'Microloans granted and productive projects supported in the period. Each counts as one.',
    ],
  },
  {
    code: 'FAM-09M',
    unit: 'money',
    rule: 'sum',
    sdg: ['1.4'],
    es: [
      'Microcréditos o proyectos productivos: monto',
      'Monto de los microcréditos y apoyos a proyectos productivos entregados en el periodo, en pesos mexicanos.',
    ],
    en: [
      'Microloans or productive projects: amount',
      'Amount of the microloans and of the support to productive projects paid out in the period, in Mexican pesos.',
    ],
  },
  {
    code: 'FAM-10',
    unit: 'people',
    rule: 'max',
    isSensitive: true,
    sdg: ['5.2'],
    es: [
      'Mujeres en situación de violencia',
      'Mujeres atendidas en el periodo por violencia: orientación, acompañamiento, refugio o terapia.',
    ],
    en: [
      'Women survivors of violence',
      'Women attended in the period because of violence: advice, accompaniment, shelter or therapy.',
    ],
  },
  {
    code: 'FAM-11',
    unit: 'people',
    rule: 'max',
    sdg: ['16.3'],
    es: [
      'Asesoría jurídica o para documentos',
      'Personas que en el periodo recibieron asesoría legal o ayuda para obtener documentos.',
    ],
    en: ['Legal or document help', 'People who received legal advice or help in obtaining documents in the period.'],
  },
  {
    code: 'FAM-12',
    unit: 'households',
    rule: 'max',
    sdg: ['13.1', '11.5'],
    es: ['Ayuda en emergencias', 'Hogares que en el periodo recibieron ayuda por un desastre o una emergencia.'],
    en: ['Emergency relief', 'Households that received help in the period because of a disaster or an emergency.'],
  },
  {
    code: 'FAM-13',
    unit: 'people',
    rule: 'max',
    es: [
      'Personas mayores en esas familias',
      'Personas de 60 años o más entre las personas atendidas en familias. Ya están contadas en FAM-01.',
    ],
    en: [
      'Older adults in those families',
      'People aged 60 or more among the people in families served. They are already counted in FAM-01.',
    ],
  },
  {
    code: 'ORG-01',
    unit: 'people',
    rule: 'max',
    es: [
      'Personas voluntarias',
      'Personas que dieron trabajo voluntario a la organización en el periodo, cada una contada una sola vez.',
    ],
    en: ['Volunteers', 'People who gave voluntary work to the organisation in the period, each counted once.'],
  },
  {
    code: 'ORG-02',
    unit: 'hours',
    rule: 'sum',
    es: ['Horas de voluntariado', 'Horas de trabajo voluntario dadas a la organización en el periodo.'],
    en: ['Volunteer hours', 'Hours of voluntary work given to the organisation in the period.'],
  },
  {
    code: 'ORG-03',
    unit: 'people',
    rule: 'latest',
    es: ['Personal remunerado', 'Personas que reciben un sueldo de la organización al último día del periodo.'],
    en: ['Paid staff', 'People on the organisation’s payroll on the last day of the period.'],
  },
  {
    code: 'ORG-04',
    unit: 'money',
    rule: 'sum',
    es: [
      'Ingresos',
      'Donativos, cuotas, subsidios y otros ingresos en dinero recibidos en el periodo, de todas las fuentes, en pesos mexicanos.',
    ],
    en: [
      'Income',
      'Donations, fees, grants and other income in money received in the period, from all sources, in Mexican pesos.',
    ],
  },
  {
    code: 'ORG-05',
    unit: 'money',
    rule: 'sum',
    es: [
      'Donativos en especie',
      'Valor de los bienes y servicios donados a la organización en el periodo, en pesos mexicanos.',
    ],
    en: [
      'In-kind donations',
      'Value of the goods and services given to the organisation in the period, in Mexican pesos.',
    ],
  },
  {
    code: 'ORG-06',
    unit: 'percentage',
    rule: 'sum',
    es: [
      'Gasto de administración, en porcentaje',
      'Del gasto total del periodo (denominador), cuánto se destinó a la administración (numerador), ambos en pesos mexicanos.',
    ],
    en: [
      'Administrative expense, per cent',
      'Of the total expense of the period (denominator), how much went to administration (numerator), both in Mexican pesos.',
    ],
  },
];
