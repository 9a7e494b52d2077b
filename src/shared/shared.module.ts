import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RUNNING_CONFIG, type RunningConfig } from './running-config';
import { connectionOptions } from './database/connection';
import { Database } from './database/database';
import { IdempotencyKey } from './request/idempotency-key.entity';

@Module({})
export class SharedModule {
  static over(config: RunningConfig): DynamicModule {
    return {
      module: SharedModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({ ...connectionOptions(config), autoLoadEntities: true, retryAttempts: 0 }),
        TypeOrmModule.forFeature([IdempotencyKey]),
      ],
      providers: [Database, { provide: RUNNING_CONFIG, useValue: config }],
      exports: [Database, RUNNING_CONFIG, TypeOrmModule],
    };
  }
}
