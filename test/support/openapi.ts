import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { buildDocument } from '../../src/openapi';

interface Described {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema?: object }> }> }>
  >;
  components: { schemas: Record<string, object> };
}
const checkers = new WeakMap<
  NestFastifyApplication,
  (method: string, path: string, status: number, body: unknown) => void
>();

/** Fails when an answer has a status or a property that the OpenAPI document does not describe for its operation. */
export function assertAsDescribed(
  app: NestFastifyApplication,
  method: string,
  path: string,
  status: number,
  body: unknown,
): void {
  let check = checkers.get(app);
  if (!check) checkers.set(app, (check = checkerFor(buildDocument(app) as unknown as Described)));
  check(method, path, status, body);
}

function checkerFor(document: Described) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'padron', components: document.components });
  const compiled = new Map<string, ValidateFunction>();
  const paths = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    isExact: !path.includes('{'),
  }));
  paths.sort((a, b) => Number(b.isExact) - Number(a.isExact));
  return (method: string, path: string, status: number, body: unknown): void => {
    const bare = path.split('?')[0]!;
    const operation =
      document.paths[
        paths.find(
          ({ path: candidate, pattern }) => pattern.test(bare) && document.paths[candidate]![method.toLowerCase()],
        )?.path ?? ''
      ]?.[method.toLowerCase()];
    if (!operation) return; // an unknown route: the test says what it expects of it
    const described = operation.responses[status];
    if (!described)
      throw new Error(
        `${method} ${bare} answered ${status}, which the OpenAPI document does not describe: ${JSON.stringify(body).slice(0, 600)}`,
      );
    const schema = Object.values(described.content ?? {})[0]?.schema;
    if (!schema || body === undefined) return;
    const key = `${method} ${bare.replace(/[0-9a-f-]{36}/g, '*')} ${status}`;
    let validate = compiled.get(key);
    if (!validate) {
      const absolute = JSON.parse(
        JSON.stringify(schema).replaceAll('"#/components/', '"padron#/components/'),
      ) as object;
      compiled.set(key, (validate = ajv.compile(absolute)));
    }
    if (!validate(body))
      throw new Error(
        `${method} ${bare} ${status} is not as described: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body).slice(0, 1000)}`,
      );
  };
}
