/** One change of a row as the trail has it: of an update only the columns that changed. */
interface Change {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What is filled in, by the column that keeps it; `cells` is told part by part. */
const FIELDS: Readonly<Record<string, string>> = {
  state: 'state',
  value: 'value',
  denominator: 'denominator',
  not_reported_code: 'notReportedCode',
  not_reported_reason: 'notReportedReason',
  note: 'note',
  unduplicated_people: 'unduplicatedPeople',
  unduplicated_reason: 'unduplicatedReason',
  is_nothing_to_report: 'isNothingToReport',
  nothing_reason: 'nothingReason',
  narrative: 'narrative',
  narrative_language: 'narrativeLanguage',
  signatory: 'signatory',
};

/** Which fields a change touched, as the API calls them; parts as `cells/sex_age/F:0-5`. */
export function fieldsOf({ before, after }: Change): string[] {
  const [was, is] = [before ?? {}, after ?? {}];
  const columns = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const plain = columns.flatMap((column) => (isSame(was[column], is[column]) ? [] : (FIELDS[column] ?? [])));
  return [...plain, ...partsOf(was.cells, is.cells)];
}

function partsOf(was: unknown, is: unknown): string[] {
  const [before, after] = [flat(was), flat(is)];
  const parts = [...new Set([...before.keys(), ...after.keys()])];
  return parts.filter((part) => before.get(part) !== after.get(part)).map((part) => `cells/${part}`);
}

function flat(cells: unknown): Map<string, unknown> {
  const breakdowns = Object.entries((cells ?? {}) as Record<string, Record<string, unknown>>);
  return new Map(
    breakdowns.flatMap(([breakdown, parts]) =>
      Object.entries(parts).map(([part, value]) => [`${breakdown}/${part}`, value] as const),
    ),
  );
}

const isSame = (one: unknown, other: unknown): boolean => (one ?? null) === (other ?? null);
