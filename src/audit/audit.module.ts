import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditEvents } from './audit-events';
import { AuditTrail } from './audit-trail';

@Module({ controllers: [AuditController], providers: [AuditEvents, AuditTrail], exports: [AuditEvents, AuditTrail] })
export class AuditModule {}
