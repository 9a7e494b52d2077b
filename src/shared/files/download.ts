import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PROBLEMS } from '../http/answers';
import { attachment } from './file-name';
import type { FileContent } from './file-store';

/** To be saved, never to be shown by the browser as if it were ours. */
export function download(reply: FastifyReply, { name, mediaType, size, content }: FileContent): StreamableFile {
  void reply.headers({
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  return new StreamableFile(content, { type: mediaType, disposition: attachment(name), length: size });
}

/** For the OpenAPI document: the route answers a file's bytes. */
export function AnswersFile(summary: string, mediaTypes: readonly string[], problems: number[] = []): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: summary,
      content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
      headers: {
        'Content-Disposition': { description: 'attachment, with the file’s name', schema: { type: 'string' } },
      },
    }),
    (_target: object, _key: string | symbol, descriptor: PropertyDescriptor) =>
      Reflect.defineMetadata(PROBLEMS, [...problems, 500], descriptor.value as object),
  );
}
