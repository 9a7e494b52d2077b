import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ModulesContainer } from '@nestjs/core';
import { type Declared } from './access/requires';
import { routesOf } from './access/routes';
import { PROBLEMS } from './shared/http/answers';
import { VERSIONED } from './shared/http/expected-version';
import type { RunningConfig } from './shared/config';

type Json = Record<string, unknown>;
interface Operation extends Json {
  operationId?: string;
  tags?: string[];
  parameters?: Json[];
  requestBody?: Json;
  responses: Record<string, Json>;
  security?: Json[];
}

/** The API's own document: decorators say what is particular to a route, and what follows from how it is declared is added here. */
export function describeApi(app: NestFastifyApplication, config: RunningConfig): void {
  const document = buildDocument(app);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(JSON.stringify(document)),
  );
  if (config.apiDocs) {
    // Swagger UI carries inline style; it alone is allowed it.
    fastify.addHook('onSend', async (request, reply) => {
      if (request.url.startsWith('/api/docs')) {
        void reply.header(
          'content-security-policy',
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
        );
      }
    });
    SwaggerModule.setup('api/docs', app, document, { raw: false });
  }
}

export function buildDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Padrón')
    .setDescription('The membership register and reporting system of NGO coalitions.')
    .setVersion('1')
    .setLicense('Proprietary', '/')
    .addServer('/api/v1')
    .addCookieAuth(
      'padron',
      { type: 'apiKey', in: 'cookie', description: 'A browser session; `__Host-padron` over https.' },
      'session',
    )
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'opaque', description: 'A personal access token.' },
      'token',
    );
  const document = SwaggerModule.createDocument(app, builder.build(), {
    ignoreGlobalPrefix: true,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const described = document as unknown as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Json };
    tags: Json[];
    openapi: string;
  };
  described.components.schemas.Problem = PROBLEM_SCHEMA;
  const declarations = new Map(
    routesOf(app.get(ModulesContainer)).map((route) => [
      `${route.controller.name.replace(/Controller$/, '')}_${route.method}`,
      route.handler,
    ]),
  );
  for (const operations of Object.values(described.paths)) {
    for (const [verb, operation] of Object.entries(operations))
      complete(verb, operation, declarations.get(operation.operationId ?? ''), described.paths, operations);
  }
  described.tags = [
    ...new Set(Object.values(described.paths).flatMap((path) => Object.values(path).flatMap(({ tags = [] }) => tags))),
  ]
    .sort()
    .map((name) => ({ name, description: TAGS[name] ?? name }));
  return to31(document);
}

const TAGS: Record<string, string> = {
  privacy: 'What is known of a person, and its end',
  account: 'One’s own account',
  accounts: 'Who signs in, and as what',
  applications: 'Organisations that ask to join',
  audit: 'The trail that the database writes',
  'change requests': 'What organisations ask to have changed in their protected fields',
  contacts: 'People at the member organisations',
  dues: 'What members owe the coalition for their membership, paid or waived',
  cycles: 'Reporting periods, and who owes a report for them',
  exports: 'Lists as files, for who may read them',
  geography: 'Where things are: the catalogue of municipalities',
  engagement: 'The office’s tags, notes and logged calls and visits',
  donataria: 'Who may receive tax-deductible gifts, year by year, and the tax office’s directories',
  documents: 'The papers that a member must keep valid',
  health: 'For whoever runs the service',
  imports: 'Files in, as proposals',
  indicators: 'The catalogue of what is measured',
  insights: 'The coalition’s figures, from sealed reports',
  invitations: 'One-time links to an account',
  jobs: 'Long work',
  membership: 'How an organisation becomes a member, goes on being one, and ceases to be one',
  members: 'The member organisations',
  merging: 'Members that are one: likely ones, merging, and the way back',
  obligations: 'Reports owed, with their derived state',
  programs: 'What the member organisations do',
  publications: 'The coalition’s reports: frozen when they are published',
  reports: 'Filling in, submission, review and approval',
  restatements: 'What is sealed of a report, and correcting it by a later edition',
  settings: 'The coalition’s own: kinds of membership, days of grace',
  'saved-filters': 'Ways of looking at a list that somebody keeps',
  search: 'One box over organisations, programs and people',
  session: 'Signing in and out',
  standing: 'What members still owe the coalition, and why',
};

const WORDS: Record<number, string> = {
  308: 'The member was merged into another; the location leads to the same of that one',
  304: 'Unchanged since the ETag in If-None-Match',
  400: 'Unknown or malformed parameter or property',
  401: 'Not signed in',
  403: 'Never allowed to this role, or not from our page',
  404: 'Absent or out of reach',
  409: 'Duplicate, or not possible in this state',
  410: 'No longer kept',
  412: 'Changed since it was read; the ETag is the current one',
  413: 'Too large',
  415: 'Unsupported content type',
  422: 'Some fields are not valid',
  428: 'If-Match is missing',
  429: 'Too many attempts',
  503: 'The database is away',
};

function complete(
  verb: string,
  operation: Operation,
  route: { handler: object; declared: Declared } | undefined,
  paths: object,
  operations: Record<string, Operation>,
): void {
  const path = Object.entries(paths).find(([, value]) => value === operations)![0];
  const isPublic = route?.declared === 'public';
  const isVersioned = route !== undefined && Reflect.getMetadata(VERSIONED, route.handler) === true;
  const particular = route ? ((Reflect.getMetadata(PROBLEMS, route.handler) as number[] | undefined) ?? []) : [];
  const isUnsafe = verb !== 'get';
  const statuses = new Set<number>([...particular, 503]);
  if (!isPublic) statuses.add(401).add(403);
  if (isUnsafe) statuses.add(403);
  if (path.startsWith('/members/{')) statuses.add(isUnsafe ? 409 : 308);
  if (path.includes('{')) statuses.add(400).add(404);
  if (operation.parameters?.length) statuses.add(400);
  if (operation.requestBody) statuses.add(400).add(413).add(415).add(422);
  if (isVersioned) statuses.add(412).add(428);
  if (verb === 'post' && !isPublic) statuses.add(409).add(422);
  operation.parameters ??= [];
  if (isVersioned)
    operation.parameters.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The ETag of the version that was read.',
      schema: { type: 'string', example: '"7"' },
    });
  if (
    verb === 'post' &&
    !isPublic &&
    !('multipart/form-data' in ((operation.requestBody?.content as object | undefined) ?? {}))
  ) {
    operation.parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'A retry under the same key has one effect and gets the first answer.',
      schema: { type: 'string', maxLength: 100 },
    });
  }
  for (const status of [...statuses].sort())
    operation.responses[status] ??=
      status === 304
        ? { description: WORDS[status] }
        : {
            description: WORDS[status] ?? 'Problem',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          };
  operation.security = isPublic ? [] : [{ session: [] }, { token: [] }];
}

const PROBLEM_SCHEMA = {
  type: 'object',
  additionalProperties: true, // some say more, such as what is allowed instead
  description: 'RFC 9457, in the caller’s language.',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', example: '/problems/invalid', description: 'A stable code’s path.' },
    title: { type: 'string', example: 'Datos por corregir' },
    status: { type: 'integer', example: 422 },
    detail: { type: 'string', example: 'Algunos datos no son válidos. Corrija los campos señalados.' },
    instance: { type: 'string', description: 'The request’s id.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: true,
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', example: '/legalName' },
          code: { type: 'string', example: 'required' },
          detail: { type: 'string', example: 'Es obligatorio.' },
        },
      },
    },
  },
};

/** Nest's document is 3.0 under another label: `nullable` and `example` are said otherwise in 3.1. Answers hold nothing that is not described. */
function to31<T>(node: T): T {
  if (Array.isArray(node)) return node.map(to31) as T;
  if (node === null || typeof node !== 'object') return node;
  const { nullable, example, ...rest } = node as Json;
  const result: Json = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, to31(value)]));
  if (example !== undefined && !('in' in result)) result.examples = [example];
  const [only, ...others] = (result.allOf as Json[] | undefined) ?? [];
  if (only?.$ref && others.length === 0) {
    delete result.allOf;
    result.$ref = only.$ref;
  }
  if (nullable === true) {
    const reference = result.$ref;
    if (reference)
      return {
        anyOf: [{ $ref: reference }, { type: 'null' }],
        ...(result.description ? { description: result.description } : {}),
      } as T;
    if (typeof result.type === 'string') result.type = [result.type, 'null'];
    if (Array.isArray(result.enum)) result.enum = [...(result.enum as unknown[]), null];
  }
  if (result.type === 'object' && result.properties) result.additionalProperties ??= false;
  return result as T;
}
