import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { ACCESS, type Declared } from './requires';

export interface Route {
  controller: Type;
  method: string;
  path: string;
  handler: { handler: object; declared: Declared };
}

/** Every route of every controller, with what it declares. Throws, naming them, when one declares nothing: start fails then. */
export function routesOf(modules: ModulesContainer): Route[] {
  const scanner = new MetadataScanner();
  const routes: Route[] = [];
  const undeclared: string[] = [];
  for (const module of modules.values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Type;
      const prototype = controller.prototype as Record<string, object>;
      for (const method of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method]!;
        if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        const declared = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
          Declared | undefined;
        if (declared === undefined) undeclared.push(`${controller.name}.${method}`);
        else
          routes.push({
            controller,
            method,
            path: `/${String(Reflect.getMetadata(PATH_METADATA, controller))}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`
              .replace(/\/+/g, '/')
              .replace(/(.)\/$/, '$1'),
            handler: { handler, declared },
          });
      }
    }
  }
  if (undeclared.length) throw new Error(`routes that declare no @Requires or @Public: ${undeclared.join(', ')}`);
  return routes;
}
