import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Erasure } from './erasure.entity';
import { ErasuresController } from './erasures.controller';
import { ErasuresQueries } from './erasures.queries';
import { ErasuresService } from './erasures.service';
import { PersonFiles } from './person-files';
import { RowExpiry } from './row-expiry';

@Module({
  imports: [TypeOrmModule.forFeature([Erasure])],
  controllers: [ErasuresController],
  providers: [ErasuresQueries, ErasuresService, PersonFiles, RowExpiry],
})
export class PrivacyModule {}
