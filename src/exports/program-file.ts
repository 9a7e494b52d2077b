import type { ProgramResponse } from '../programs/dto/program.dto';
import { type Column, joined, stateName, wordOf } from './column';
import { AREA_WORDS, MODALITY_WORDS } from './words';

export type ExportedProgram = ProgramResponse & { memberNumber: string | null };
type Field = keyof ExportedProgram & string;

const column = (
  field: Field,
  es: string,
  en: string,
  cell?: Column<ExportedProgram>['cell'],
): Column<ExportedProgram> => ({
  field,
  header: { es, en },
  cell: cell ?? ((program) => (program[field] as string | number | null | undefined) ?? null),
});

export const PROGRAM_COLUMNS: readonly Column<ExportedProgram>[] = [
  column('memberName', 'Organización', 'Organisation'),
  column('memberNumber', 'Número de integrante', 'Member number'),
  column('name', 'Programa', 'Program'),
  column('area', 'Área', 'Area', ({ area }, language) => wordOf(AREA_WORDS, area, language)),
  column('descriptionEs', 'Descripción', 'Description in Spanish'),
  column('descriptionEn', 'Descripción en inglés', 'Description in English'),
  column('populationServed', 'Población que atiende', 'Target population'),
  column('ageFrom', 'Edad desde', 'Age from'),
  column('ageTo', 'Edad hasta', 'Age to'),
  column('modality', 'Modalidad', 'Modality', ({ modality }, language) => wordOf(MODALITY_WORDS, modality, language)),
  column('startsOn', 'Fecha de inicio', 'Start date'),
  column('endsOn', 'Fecha de término', 'End date'),
  column('budgetAmount', 'Presupuesto', 'Budget', ({ budgetAmount }) =>
    budgetAmount === null ? null : Number(budgetAmount),
  ),
  column('budgetCurrency', 'Moneda', 'Currency'),
  column('funders', 'Financiadores', 'Funders'),
  column('sdgGoals', 'ODS', 'SDG', ({ sdgGoals }) => joined(sdgGoals.map(String))),
  column('locations', 'Estados', 'States', ({ locations }) =>
    joined([...new Set(locations.map(({ state }) => stateName(state)))]),
  ),
  column('locations', 'Municipios', 'Municipalities', ({ locations }) =>
    joined(
      locations.flatMap(({ state, municipality }) => (municipality ? [`${municipality} (${stateName(state)})`] : [])),
    ),
  ),
  column('indicators', 'Indicadores', 'Indicators', ({ indicators }) => joined(indicators.map(({ code }) => code))),
];
