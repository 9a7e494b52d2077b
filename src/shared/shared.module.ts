import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RUNNING_CONFIG, type RunningConfig } from './running-config';
import { connectionOptions } from './database/connection';
import { Database } from './database/database';
import { FileStore } from './files/file-store';
import { FileSweeper } from './files/file-sweeper';
import { FILE_PLACE, INCOMING, incomingOf, placeOf } from './files/places';
import { StoredFile } from './files/stored-file.entity';
import { StoreIdentity } from './files/store-identity';
import { IdempotencyKey } from './request/idempotency-key.entity';

@Module({})
export class SharedModule {
  static over(config: RunningConfig): DynamicModule {
    return {
      module: SharedModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({ ...connectionOptions(config), autoLoadEntities: true, retryAttempts: 0 }),
        TypeOrmModule.forFeature([IdempotencyKey, StoredFile]),
      ],
      providers: [
        Database,
        FileStore,
        FileSweeper,
        StoreIdentity,
        { provide: RUNNING_CONFIG, useValue: config },
        { provide: FILE_PLACE, useFactory: () => placeOf(config) },
        { provide: INCOMING, useFactory: () => incomingOf(config) },
      ],
      exports: [Database, FileStore, RUNNING_CONFIG, TypeOrmModule],
    };
  }
}
