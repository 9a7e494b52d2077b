import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SettingsModule } from '../settings/settings.module';
import { MemberIdentifier } from './member-identifier.entity';
import { MemberIdentifiers } from './member-identifiers';
import { Member } from './member.entity';
import { MembersController } from './members.controller';
import { MembersQueries } from './members.queries';
import { MembersService } from './members.service';
import { MembershipDecision } from './membership-decision.entity';
import { MembershipPeriod } from './membership-period.entity';
import { Memberships } from './memberships';

@Module({
  imports: [TypeOrmModule.forFeature([Member, MemberIdentifier, MembershipDecision, MembershipPeriod]), SettingsModule],
  controllers: [MembersController],
  providers: [MemberIdentifiers, Memberships, MembersQueries, MembersService],
  exports: [Memberships, MembersQueries, MembersService],
})
export class MembersModule {}
