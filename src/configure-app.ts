import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthService } from './health/health.service';
import { describeApi } from './openapi';
import { serveWeb } from './serve-web';
import type { RunningConfig } from './shared/config';
import { Database } from './shared/database/database';

const NONE = ["'none'"];
const SELF = ["'self'"];

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** What main.ts and the tests share: headers, hooks, prefix, document, page. */
export async function configureApp(app: NestFastifyApplication, config: RunningConfig): Promise<void> {
  const database = app.get(Database);
  const health = app.get(HealthService);
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        scriptSrc: SELF,
        styleSrc: SELF,
        imgSrc: ["'self'", 'data:'],
        fontSrc: SELF,
        connectSrc: SELF,
        manifestSrc: SELF,
        baseUri: NONE,
        formAction: SELF,
        frameAncestors: NONE,
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: NONE,
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 10_000, parts: 11 },
  });
  // The store survives body parsing and is there for errors that never reach a guard; it opens nothing yet.
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    database.runUnit(request.id, done);
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onResponse', async (request, reply) =>
    health.observe(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000),
  );
  app.setGlobalPrefix('api/v1');
  describeApi(app, config);
  await serveWeb(app);
  await app.init();
}
