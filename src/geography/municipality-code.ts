import { Text } from '../shared/http/fields';

const CODE = /^(0[1-9]|[12]\d|3[0-2])\d{3}$/;

/** INEGI's CVEGEO, for whoever has it: left out or null, it follows from the name where the catalogue has exactly that one. */
export const MunicipalityCode = (common: { optional?: boolean; description?: string } = {}): PropertyDecorator =>
  Text({
    nullable: true,
    max: 5,
    pattern: CODE,
    example: '09003',
    description:
      'INEGI’s five digits. Left out or null: follows from the name, where the catalogue has exactly that one.',
    ...common,
  });

/** `9003`, as a spreadsheet keeps it, too. Null where it can be no code. */
export function municipalityCodeFromText(text: string): string | null {
  const [, digits] = /^(\d{4,5})(?:\.0+)?$/.exec(text.replace(/\s/g, '')) ?? [];
  const code = digits?.padStart(5, '0') ?? '';
  return CODE.test(code) ? code : null;
}
