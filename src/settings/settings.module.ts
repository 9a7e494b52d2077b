import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CategoriesController } from './categories.controller';
import { CategoriesService } from './categories.service';
import { MembershipCategory } from './category.entity';
import { SettingsController } from './settings.controller';
import { Settings } from './settings.entity';
import './settings.problems';
import { SettingsService } from './settings.service';

@Module({
  imports: [TypeOrmModule.forFeature([MembershipCategory, Settings])],
  controllers: [CategoriesController, SettingsController],
  providers: [CategoriesService, SettingsService],
  exports: [CategoriesService, SettingsService],
})
export class SettingsModule {}
