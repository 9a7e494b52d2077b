import type { Schema } from './operations';

/** Says which id stands for a property that holds one: `typeId`, `memberIds`. */
export type IdFor = (property: string) => string;

const TEXTS: Record<string, string> = { date: '2026-10-01', 'date-time': '2026-10-01T12:00:00Z', email: 'a@b.example' };

/** The least that is valid by the schema: what is required and no more. */
export class Samples {
  constructor(private readonly schemas: Record<string, Schema>) {}

  of(schema: Schema, idFor: IdFor, property = ''): unknown {
    const { type, format, enum: choices, examples, items, ...said } = this.resolve(schema);
    const kind = [type].flat().find((each) => each !== 'null') ?? (said.properties ? 'object' : 'string');
    if (format === 'uuid') return idFor(property);
    if (kind === 'array') {
      if (this.resolve(items ?? {}).format === 'uuid') return [idFor(property)];
      return (examples?.[0] as unknown[]) ?? (said.minItems ? [this.of(items ?? {}, idFor, property)] : []);
    }
    if (kind === 'object')
      return Object.fromEntries(
        (said.required ?? []).map((name) => [name, this.of(said.properties![name]!, idFor, name)]),
      );
    if (examples?.length) return examples[0];
    if (choices?.length) return choices[0];
    if (kind === 'boolean') return true;
    if (kind === 'integer' || kind === 'number') return said.minimum ?? 1;
    return TEXTS[format ?? ''] ?? 'x'.repeat(Math.max(said.minLength ?? 1, 1));
  }

  resolve(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1);
    if (name) return this.resolve(this.schemas[name]!);
    const other = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].find(
      ({ type }) => type !== 'null',
    );
    return other ? this.resolve(other) : schema;
  }

  propertiesOf(schema: Schema): Record<string, Schema> {
    return this.resolve(schema).properties ?? {};
  }

  /** The properties of a body that hold one id or several. */
  idsIn(schema: Schema): { property: string; isList: boolean }[] {
    return Object.entries(this.propertiesOf(schema))
      .map(([property, each]) => ({ property, ...this.resolve(each) }))
      .filter(({ format, items }) => format === 'uuid' || (items && this.resolve(items).format === 'uuid'))
      .map(({ property, items }) => ({ property, isList: items !== undefined }));
  }
}
