import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { MemberResponse } from '../members/dto/member.response';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { AdmissionsService } from './admissions.service';
import { AdmissionDto, ResignationDto } from './dto/decisions.dto';

@ApiTags('membership')
@Controller('members/:id')
@Requires('membership.decide')
export class AdmissionsController {
  constructor(private readonly admissions: AdmissionsService) {}

  @Post('admission')
  @Answers(201, MemberResponse, 'Admit: active for the term, then grace, then lapsed, all written in advance')
  admit(@Param('id', ParseUUIDPipe) id: string, @Body() admission: AdmissionDto): Promise<JsonText> {
    return this.admissions.admit(id, admission);
  }

  @Post('resignation')
  @Answers(201, MemberResponse, 'The member leaves the coalition on a day')
  resign(@Param('id', ParseUUIDPipe) id: string, @Body() resignation: ResignationDto): Promise<JsonText> {
    return this.admissions.resign(id, resignation);
  }
}
