import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDay, isInstant } from '../days';

/**
 * One decorator per field says what is accepted, what is answered and what the OpenAPI document shows.
 * `optional`: may be left out. `nullable`: may be null, which empties the field.
 */
interface Common {
  optional?: boolean;
  nullable?: boolean;
  example?: unknown;
  description?: string;
}

type Accepts = (PropertyDecorator | undefined | false)[];

function field(common: Common, schema: ApiPropertyOptions, accepts: Accepts): PropertyDecorator {
  const { optional = false, nullable = false, example, description } = common;
  return applyDecorators(
    ApiProperty({ ...schema, required: !optional, nullable, example, description } as ApiPropertyOptions),
    ...(nullable
      ? [ValidateIf((_object: unknown, value: unknown) => value !== null && !(optional && value === undefined))]
      : optional
        ? [IsOptionalButNotNull()]
        : []),
    ...accepts.filter((decorator) => !!decorator),
  );
}

/** class-validator's IsOptional lets null through; a field that is not nullable must not. */
const IsOptionalButNotNull = (): PropertyDecorator =>
  ValidateIf((_object: unknown, value: unknown) => value !== undefined);

// NUL cannot be stored by PostgreSQL, a lone surrogate cannot be encoded.
const storable = (value: unknown): boolean =>
  typeof value !== 'string' || (!value.includes('\0') && value.isWellFormed());
const IsStorable = (each = false): PropertyDecorator =>
  ValidateBy({
    name: 'isStorable',
    validator: { validate: (value) => (each && Array.isArray(value) ? value.every(storable) : storable(value)) },
  });
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().normalize('NFC') : value));

export const Text = ({
  max,
  min = 0,
  pattern,
  ...common
}: Common & { max: number; min?: number; pattern?: RegExp }): PropertyDecorator =>
  field(
    common,
    { type: String, maxLength: max, ...(min && { minLength: min }), ...(pattern && { pattern: pattern.source }) },
    [Trimmed(), IsString(), IsStorable(), MaxLength(max), min > 0 && MinLength(min), pattern && Matches(pattern)],
  );

/** Not trimmed: passwords and tokens are taken as they are. */
export const Secret = ({ max, min, ...common }: Common & { max: number; min: number }): PropertyDecorator =>
  field(common, { type: String, format: 'password', minLength: min, maxLength: max }, [
    IsString(),
    IsStorable(),
    MinLength(min),
    MaxLength(max),
  ]);

export const Texts = ({ max, maxItems, ...common }: Common & { max: number; maxItems: number }): PropertyDecorator =>
  field(common, { type: [String], maxItems }, [
    IsArray(),
    ArrayMaxSize(maxItems),
    IsString({ each: true }),
    MaxLength(max, { each: true }),
    IsStorable(true),
  ]);

export const Id = (common: Common = {}): PropertyDecorator =>
  field({ example: '01930000-0000-7000-8000-000000000001', ...common }, { type: String, format: 'uuid' }, [IsUUID()]);
export const Ids = ({
  maxItems,
  minItems = 0,
  ...common
}: Common & { maxItems: number; minItems?: number }): PropertyDecorator =>
  field(common, { type: [String], maxItems, ...(minItems && { minItems }) }, [
    IsArray(),
    ArrayMaxSize(maxItems),
    minItems > 0 && ArrayMinSize(minItems),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  ]);

export const Choice = (values: readonly string[], common: Common = {}): PropertyDecorator =>
  field({ example: values[0], ...common }, { type: String, enum: [...values] }, [IsIn(values)]);
export const Choices = (values: readonly string[], common: Common = {}): PropertyDecorator =>
  field({ example: values.slice(0, 1), ...common }, { type: String, isArray: true, enum: [...values] }, [
    IsArray(),
    ArrayUnique(),
    IsIn(values, { each: true }),
  ]);

/** A filter that may be repeated: `status=active&status=grace`. */
export const Filter = (values: readonly string[], common: Common = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat())),
    Choices(values, { optional: true, example: undefined, ...common }),
  );

export const Day = (common: Common = {}): PropertyDecorator =>
  field({ example: '2026-09-30', ...common }, { type: String, format: 'date' }, [
    ValidateBy({ name: 'isDay', validator: { validate: (value) => typeof value === 'string' && isDay(value) } }),
  ]);
/** Asked about: an instant, or a day. */
export const Moment = (common: Common = {}): PropertyDecorator =>
  field(common, { type: String, oneOf: [{ format: 'date' }, { format: 'date-time' }] } as ApiPropertyOptions, [
    ValidateBy({
      name: 'isMoment',
      validator: { validate: (value) => typeof value === 'string' && (isDay(value) || isInstant(value)) },
    }),
  ]);
/** Answered only: instants are set by the server. */
export const Instant = (common: Common = {}): PropertyDecorator =>
  field({ example: '2026-10-12T17:05:00.000Z', ...common }, { type: String, format: 'date-time' }, [IsString()]);

export const Whole = ({
  min = 0,
  max = 2_147_483_647,
  ...common
}: Common & { min?: number; max?: number } = {}): PropertyDecorator =>
  field(common, { type: 'integer', minimum: min, maximum: max }, [IsInt(), Min(min), Max(max)]);
/** In a query, where everything arrives as text. */
export const WholeParam = (options: Common & { min?: number; max?: number }): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,12}$/.test(value) ? Number(value) : value,
    ),
    Whole(options),
  );
export const Quantity = ({
  min = 0,
  max = 1e12,
  ...common
}: Common & { min?: number; max?: number } = {}): PropertyDecorator =>
  field(common, { type: Number, minimum: min, maximum: max }, [
    IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 4 }),
    Min(min),
    Max(max),
  ]);
export const Amount = (common: Common = {}): PropertyDecorator =>
  field({ example: '125000.00', ...common }, { type: String, pattern: '^\\d{1,12}(\\.\\d{1,2})?$' }, [
    ValidateBy({
      name: 'isAmount',
      validator: { validate: (value) => typeof value === 'string' && /^\d{1,12}(\.\d{1,2})?$/.test(value) },
    }),
  ]);
export const Flag = (common: Common = {}): PropertyDecorator =>
  field({ example: false, ...common }, { type: Boolean }, [IsBoolean()]);

export const Email = (common: Common = {}): PropertyDecorator =>
  field({ example: 'direccion@organizacion.example', ...common }, { type: String, format: 'email', maxLength: 254 }, [
    Trimmed(),
    IsString(),
    MaxLength(254),
    IsStorable(),
    IsEmail(),
  ]);
export const WebAddress = (common: Common = {}): PropertyDecorator =>
  field({ example: 'https://organizacion.example', ...common }, { type: String, maxLength: 500 }, [
    Trimmed(),
    IsString(),
    MaxLength(500),
    IsStorable(),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true }),
  ]);

type ClassOf = new () => object;
export const Nested = (of: () => ClassOf, common: Common = {}): PropertyDecorator =>
  field(common, { type: () => of() }, [Type(of), IsObjectValue(), ValidateNested()]);
export const NestedList = (
  of: () => ClassOf,
  { maxItems = 500, minItems = 0, ...common }: Common & { maxItems?: number; minItems?: number } = {},
): PropertyDecorator =>
  field(common, { type: () => of(), isArray: true, maxItems, ...(minItems && { minItems }) } as ApiPropertyOptions, [
    Type(of),
    IsArray(),
    ArrayMaxSize(maxItems),
    minItems > 0 && ArrayMinSize(minItems),
    IsObjectValue(true),
    ValidateNested({ each: true }),
  ]);
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const IsObjectValue = (each = false): PropertyDecorator =>
  ValidateBy({
    name: 'isObject',
    validator: { validate: (value) => (each && Array.isArray(value) ? value.every(isObject) : isObject(value)) },
  });

/** An object that this decorator does not look into: `check` does. Answered schemas are given as they are. */
export const Shape = (
  schema: Record<string, unknown>,
  check: (value: unknown) => boolean,
  common: Common = {},
): PropertyDecorator =>
  field(common, schema as ApiPropertyOptions, [ValidateBy({ name: 'isShape', validator: { validate: check } })]);
