import { Module } from '@nestjs/common';
import { RetentionController } from './retention.controller';
import { RetentionQueries } from './retention.queries';

@Module({ controllers: [RetentionController], providers: [RetentionQueries] })
export class RetentionModule {}
