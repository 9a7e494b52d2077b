import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { AuditPage } from './audit-entry.response';
import { AuditQuery } from './audit.query';
import { AuditTrail } from './audit-trail';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  @Requires('audit.read')
  @Answers(200, AuditPage, 'Who changed what, newest first')
  list(@Query() query: AuditQuery): Promise<JsonText> {
    return this.trail.list(query);
  }
}
