import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { SecondFactorModule } from '../second-factor/second-factor.module';
import { OneTimeLink } from './one-time-link.entity';
import { OneTimeLinks } from './one-time-links';
import { OwnCredentialsController } from './own-credentials.controller';
import { OwnPassword } from './own-password.service';
import { OwnSessions } from './own-sessions.service';
import { PasswordResetsController } from './password-resets.controller';
import { PasswordResetsService } from './password-resets.service';

@Module({
  imports: [TypeOrmModule.forFeature([OneTimeLink]), AccountsModule, SecondFactorModule],
  controllers: [OwnCredentialsController, PasswordResetsController],
  providers: [OneTimeLinks, OwnPassword, OwnSessions, PasswordResetsService],
})
export class CredentialsModule {}
