import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The built page, wherever this file runs from: src under Jest, dist/src when built. */
const WEB_ROOTS = [join(__dirname, '../web/dist'), join(__dirname, '../../web/dist')];

/** Paths of the page's own router get index.html; unknown paths of the API stay problems, and so do missing files. */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = WEB_ROOTS.find((folder) => existsSync(join(folder, 'index.html')));
  if (!root) return;
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(root, 'assets'));
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    const isPage =
      !request.url.startsWith('/api/') &&
      /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*') &&
      !/\.\w+$/.test(request.url.split('?')[0]!);
    return isPage ? reply.sendFile('index.html', { cacheControl: false }) : reply.callNotFound();
  });
}
