import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module';
import { IdentifiersController } from './identifiers.controller';
import { IdentifiersQueries } from './identifiers.queries';
import { IdentifiersService } from './identifiers.service';

@Module({
  imports: [MembersModule],
  controllers: [IdentifiersController],
  providers: [IdentifiersQueries, IdentifiersService],
})
export class IdentifiersModule {}
