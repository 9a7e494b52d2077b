import { Global, Module } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';
import { Mail } from './mail';
import { TRANSPORT, transportOf } from './transports';

@Global()
@Module({
  providers: [
    Mail,
    { provide: TRANSPORT, inject: [RUNNING_CONFIG], useFactory: (config: RunningConfig) => transportOf(config.mail) },
  ],
  exports: [Mail],
})
export class MailModule {}
