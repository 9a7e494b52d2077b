import { Module } from '@nestjs/common';
import { LocalStrategy } from './local.strategy';
import { Passwords } from './passwords';
import { SessionController } from './session.controller';
import { SessionStrategy } from './session.strategy';
import { SessionsService } from './sessions.service';
import { Throttle } from './throttle';

@Module({
  controllers: [SessionController],
  providers: [LocalStrategy, SessionStrategy, Passwords, SessionsService, Throttle],
})
export class AccountsModule {}
