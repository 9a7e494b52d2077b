import { Global, Module } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';
import { Access } from './access';
import { RunningOrigin } from './running-origin';

@Global()
@Module({
  providers: [
    Access,
    {
      provide: RunningOrigin,
      inject: [RUNNING_CONFIG],
      useFactory: (config: RunningConfig) => new RunningOrigin(config.origin),
    },
  ],
  exports: [Access, RunningOrigin],
})
export class AccessModule {}
