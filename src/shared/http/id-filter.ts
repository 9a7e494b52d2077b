import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Allow, isUUID } from 'class-validator';
import { Ids } from './fields';
import { Malformed } from './problems';

/** A filter by ids that may be repeated: `member=…&member=…`. */
export const IdFilter = (description?: string): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat())),
    Ids({ optional: true, maxItems: 50, description }),
  );

/**
 * A filter that only some may use: taken as it comes, so that nothing is said about its value to the others. The service refuses them
 * by `unknownFilter`, as it would any name that the list does not know, and reads the value by `idsOf`.
 */
export const GuardedIdFilter = (description: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: [String], format: 'uuid', required: false, description }), Allow());

export const unknownFilter = (name: string) => Malformed({ errors: [{ pointer: `/${name}`, code: 'unknown' }] });

export function idsOf(name: string, value: unknown): string[] {
  const ids = [value].flat();
  if (ids.length > 50) throw Malformed({ errors: [{ pointer: `/${name}`, code: 'too-many', params: { max: 50 } }] });
  if (!ids.every((id): id is string => isUUID(id))) throw Malformed({ errors: [{ pointer: `/${name}`, code: 'id' }] });
  return ids;
}
