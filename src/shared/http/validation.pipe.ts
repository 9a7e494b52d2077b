import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from './problem';
import { Invalid, Malformed } from './problems';

/** What class-validator calls it, and what we call it. */
const BY_VALIDATOR: Record<string, string> = {
  isString: 'type',
  isInt: 'type',
  isNumber: 'type',
  isBoolean: 'type',
  isArray: 'type',
  isObject: 'type',
  nestedValidation: 'type',
  isShape: 'type',
  minLength: 'too-short',
  maxLength: 'too-long',
  arrayMaxSize: 'too-many',
  arrayMinSize: 'too-few',
  arrayUnique: 'not-unique',
  min: 'too-small',
  max: 'too-big',
  isIn: 'choice',
  isEmail: 'email',
  isUrl: 'url',
  isDay: 'day',
  isMoment: 'moment',
  isUuid: 'id',
  isAmount: 'amount',
  isStorable: 'characters',
  matches: 'pattern',
  whitelistValidation: 'unknown',
};

function* flatten(errors: ValidationError[], parent = ''): Generator<FieldError> {
  for (const error of errors) {
    const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (error.value === undefined && !error.children?.length && !error.constraints?.whitelistValidation)
      yield { pointer, code: 'required' };
    else {
      // The first that speaks of the type says it all: a text that is no number is also not below its maximum.
      const names = Object.keys(error.constraints ?? {});
      const name = names.find((each) => BY_VALIDATOR[each] === 'type') ?? names[0];
      if (name)
        yield { pointer, code: BY_VALIDATOR[name] ?? 'pattern', params: params(error.constraints![name]!, name) };
    }
    yield* flatten(error.children ?? [], pointer);
  }
}

/** class-validator keeps a limit in its English message only. */
function params(message: string, name: string): Record<string, string> | undefined {
  if (name === 'isIn') return { choices: message.split('following values: ')[1] ?? '' };
  const limit = /(-?\d+(?:\.\d+)?)(?= characters| elements|$)/.exec(message)?.[1];
  return limit ? { min: limit, max: limit } : undefined;
}

/** Unknown names and anything wrong in a query or path is 400; what a body says wrongly is 422. */
export class FieldsPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: false,
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (
      metadata.type === 'body' &&
      metadata.metatype &&
      this.toValidate(metadata) &&
      (typeof value !== 'object' || value === null || Array.isArray(value))
    ) {
      throw Malformed({ errors: [{ pointer: '', code: 'type' }] });
    }
    return super.transform(value, metadata).catch((error: unknown) => {
      if (!(error instanceof FieldsRefused)) throw error;
      const errors = [...flatten(error.errors)].slice(0, 100);
      const isSyntax = metadata.type !== 'body' || errors.some(({ code }) => code === 'unknown');
      throw (isSyntax ? Malformed : Invalid)({ errors });
    });
  }

  override createExceptionFactory() {
    return (errors: ValidationError[] = []) => new FieldsRefused(errors);
  }
}

const FIELDS = new FieldsPipe();

/** What came otherwise than as a body, such as a form’s fields, checked as a body is. */
export const checkedFields = <Fields extends object>(given: object, type: new () => Fields): Promise<Fields> =>
  FIELDS.transform(given, { type: 'body', metatype: type }) as Promise<Fields>;

class FieldsRefused extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('fields refused');
  }
}
