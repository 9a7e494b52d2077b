import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import './geography.problems';
import { MunicipalitiesController } from './municipalities.controller';
import { MunicipalitiesQueries } from './municipalities.queries';
import { Municipality } from './municipality.entity';

@Module({
  imports: [TypeOrmModule.forFeature([Municipality])],
  controllers: [MunicipalitiesController],
  providers: [MunicipalitiesQueries],
  exports: [MunicipalitiesQueries],
})
export class GeographyModule {}
