import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/members.module';
import { ChangeRequest } from './change-request.entity';
import { ChangeRequestsController } from './change-requests.controller';
import { ChangeRequestsQueries } from './change-requests.queries';
import { ChangeRequestsService } from './change-requests.service';
import { ProtectedFields } from './protected-fields';
import { RequestDecisionsService } from './request-decisions.service';
import { RequestedChange } from './requested-change.entity';

@Module({
  imports: [TypeOrmModule.forFeature([ChangeRequest, RequestedChange]), MembersModule],
  controllers: [ChangeRequestsController],
  providers: [ChangeRequestsQueries, ChangeRequestsService, ProtectedFields, RequestDecisionsService],
})
export class ChangeRequestsModule {}
