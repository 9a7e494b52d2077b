import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Declared } from '../../src/access/requires';
import { routesOf } from '../../src/access/routes';
import { buildDocument } from '../../src/openapi';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  examples?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema } | undefined> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
  operationId: string;
}
export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface Operation {
  /** As people say it, and as the tables of these tests name it: `PATCH /members/{id}`. */
  name: string;
  verb: Verb;
  path: string;
  places: string[];
  declared: Declared;
  query: Parameter[];
  body: { isForm: boolean; schema: Schema } | undefined;
  responses: Described['responses'];
}
export interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

export const documentOf = (app: NestFastifyApplication): Document => buildDocument(app) as unknown as Document;

/** Every operation of the document, with what its handler declares. One that no handler stands behind has no declaration, and fails. */
export function operationsOf(app: NestFastifyApplication, document = documentOf(app)): Operation[] {
  const declared = new Map(
    routesOf(app.get(ModulesContainer)).map(({ controller, method, handler }) => [
      `${controller.name.replace(/Controller$/, '')}_${method}`,
      handler.declared,
    ]),
  );
  return Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, described]) => {
      const name = `${verb.toUpperCase()} ${path}`;
      const needs = declared.get(described.operationId);
      if (!needs) throw new Error(`${name} is in the document, and no handler declares what it needs`);
      const [[media, content] = []] = Object.entries(described.requestBody?.content ?? {});
      return {
        name,
        verb: verb.toUpperCase() as Verb,
        path,
        places: [...path.matchAll(/\{([^}]+)\}/g)].map(([, place]) => place!),
        declared: needs,
        query: (described.parameters ?? []).filter(({ in: where }) => where === 'query'),
        body: content && { isForm: media === 'multipart/form-data', schema: content.schema },
        responses: described.responses,
      };
    }),
  );
}
