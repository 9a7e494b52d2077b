import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import { buildDocument } from '../openapi';
import { readConfig } from '../shared/config';

/** `npm run openapi`: prints the API's own document. Nothing is connected to, so it needs no database. */
async function main(): Promise<void> {
  const config = { ...readConfig({}), databaseUrl: 'postgres://nobody@127.0.0.1/none', secret: '' };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(config), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
  });
  app.setGlobalPrefix('api/v1');
  process.stdout.write(`${JSON.stringify(buildDocument(app), null, 2)}\n`);
}

void main();
