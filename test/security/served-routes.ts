import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What the router really answers, as `GET /api/v1/members/{}`, read from the tree that Fastify prints of itself. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  const routes: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent, part] = /^((?:[│ ] {3})*)[├└]── (.*)$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) continue;
    const depth = indent.length / 4;
    const [, segment, verbs] = /^(.*?)(?: \(([A-Z, ]+)\))?$/.exec(part)!;
    above.length = depth;
    above.push(segment!);
    const path = above.join('').replace(/:\w+(\|:\w+)*/g, '{}');
    for (const verb of verbs?.split(', ') ?? []) routes.push(`${verb} ${path}`);
  }
  return routes;
}
