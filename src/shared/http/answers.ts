import { applyDecorators, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';

export const PROBLEMS = 'padron:problems';

/**
 * What a route answers, for the OpenAPI document: the status and body of success, and the problems that only this route knows.
 * Those that follow from how it is declared (401, 403, 404, 412, 422, 428 …) are added by openapi.ts.
 */
export function Answers(
  status: number,
  body: Type | undefined,
  summary: string,
  problems: number[] = [],
): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, ...(body && { type: body }) }),
    (_target: object, _key: string | symbol, descriptor: PropertyDescriptor) =>
      Reflect.defineMetadata(PROBLEMS, problems, descriptor.value as object),
  );
}
