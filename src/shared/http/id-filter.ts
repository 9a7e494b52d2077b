import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Ids } from './fields';

/** A filter by ids that may be repeated: `member=…&member=…`. */
export const IdFilter = (description?: string): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat())),
    Ids({ optional: true, maxItems: 50, description }),
  );
