import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module';
import { AccountGrant } from './account-grant.entity';
import { AccountController } from './account.controller';
import { Account } from './account.entity';
import { AccountService } from './account.service';
import { FurtherGrants } from './further-grants.service';
import { OwnGrantsController } from './own-grants.controller';
import { InvitationAcceptance } from './invitation-acceptance';
import { Invitation } from './invitation.entity';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { LocalStrategy } from './local.strategy';
import { PasswordSetter } from './password-setter';
import { Passwords } from './passwords';
import { SessionController } from './session.controller';
import { Session } from './session.entity';
import { SessionStrategy } from './session.strategy';
import { SessionsService } from './sessions.service';
import { SignInEvents } from './sign-in-events';
import { ThrottleBucket } from './throttle.entity';
import { Throttle } from './throttle';

@Module({
  imports: [AuditModule, TypeOrmModule.forFeature([Account, AccountGrant, Invitation, Session, ThrottleBucket])],
  controllers: [AccountController, InvitationsController, OwnGrantsController, SessionController],
  providers: [
    AccountService,
    FurtherGrants,
    InvitationAcceptance,
    InvitationsService,
    LocalStrategy,
    Passwords,
    PasswordSetter,
    SessionsService,
    SessionStrategy,
    SignInEvents,
    Throttle,
  ],
  exports: [InvitationsService, Passwords, PasswordSetter, SessionsService, Throttle],
})
export class AccountsModule {}
