import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module';
import '../geography/geography.problems';
import { SettingsModule } from '../settings/settings.module';
import { KeptJoiningDay, KeptMembershipChange } from './kept-membership.entity';
import { MemberCountsQueries } from './member-counts.queries';
import { MemberIdentifier } from './member-identifier.entity';
import { MemberIdentifiers } from './member-identifiers';
import { Member } from './member.entity';
import { MemberNumbers } from './member-numbers';
import { MembersController } from './members.controller';
import { MembersInBulk } from './members-in-bulk';
import { MembersQueries } from './members.queries';
import { MembersService } from './members.service';
import { MembershipDecision } from './membership-decision.entity';
import { MembershipPeriod } from './membership-period.entity';
import { MembershipController } from './membership.controller';
import { MembershipQueries } from './membership.queries';
import { MembershipWriter } from './membership-writer';
import { Renewals } from './renewals';
import { Memberships } from './memberships';
import { MembershipsInBulk } from './memberships-in-bulk';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Member,
      MemberIdentifier,
      MembershipDecision,
      MembershipPeriod,
      KeptMembershipChange,
      KeptJoiningDay,
    ]),
    AuditModule,
    SettingsModule,
  ],
  controllers: [MembersController, MembershipController],
  providers: [
    MemberCountsQueries,
    MemberIdentifiers,
    MemberNumbers,
    MembershipQueries,
    MembershipWriter,
    Renewals,
    Memberships,
    MembershipsInBulk,
    MembersInBulk,
    MembersQueries,
    MembersService,
  ],
  exports: [
    Renewals,
    MemberIdentifiers,
    MemberNumbers,
    Memberships,
    MembershipsInBulk,
    MembersInBulk,
    MembersQueries,
    MembersService,
  ],
})
export class MembersModule {}
