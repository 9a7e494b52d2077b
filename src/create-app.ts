import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import type { RunningConfig } from './shared/config';
import { PinoLogger } from './shared/logger';

/** The whole product, ready to listen. The tests make it the same way. */
export async function createApp(config: RunningConfig): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(config), fastifyAdapter(config), {
    logger: new PinoLogger(config.logLevel),
    abortOnError: false,
  });
  await configureApp(app, config);
  return app;
}

export function fastifyAdapter(config: RunningConfig): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: 1024 * 1024,
    genReqId: (_request: IncomingMessage) => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
}
