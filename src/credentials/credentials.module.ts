import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { OneTimeLink } from './one-time-link.entity';
import { OneTimeLinks } from './one-time-links';
import { PasswordResetsController } from './password-resets.controller';
import { PasswordResetsService } from './password-resets.service';

@Module({
  imports: [TypeOrmModule.forFeature([OneTimeLink]), AccountsModule],
  controllers: [PasswordResetsController],
  providers: [OneTimeLinks, PasswordResetsService],
})
export class CredentialsModule {}
