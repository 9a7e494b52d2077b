import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { MemberResponse } from '../members/dto/member.response';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { AdmissionsService } from './admissions.service';
import {
  AdmissionDto,
  CorrectionDto,
  DeclineDto,
  ReinstatementDto,
  RenewalDto,
  ResignationDto,
  SuspensionDto,
} from './dto/decisions.dto';

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

  @Post('renewal')
  @Answers(201, MemberResponse, 'Renew who is active, in grace or lapsed, to a later day')
  renew(@Param('id', ParseUUIDPipe) id: string, @Body() renewal: RenewalDto): Promise<JsonText> {
    return this.admissions.renew(id, renewal);
  }

  @Post('suspension')
  @Answers(201, MemberResponse, 'Suspend until a day or until further notice; the term runs on beneath')
  suspend(@Param('id', ParseUUIDPipe) id: string, @Body() suspension: SuspensionDto): Promise<JsonText> {
    return this.admissions.suspend(id, suspension);
  }

  @Post('reinstatement')
  @Answers(201, MemberResponse, 'End a suspension: from that day on the member is what its term makes of it')
  reinstate(@Param('id', ParseUUIDPipe) id: string, @Body() reinstatement: ReinstatementDto): Promise<JsonText> {
    return this.admissions.reinstate(id, reinstatement);
  }

  @Post('resignation')
  @Answers(201, MemberResponse, 'The member leaves the coalition on a day')
  resign(@Param('id', ParseUUIDPipe) id: string, @Body() resignation: ResignationDto): Promise<JsonText> {
    return this.admissions.resign(id, resignation);
  }

  @Post('decline')
  @Answers(201, MemberResponse, 'Decline a prospect or an applicant')
  decline(@Param('id', ParseUUIDPipe) id: string, @Body() decline: DeclineDto): Promise<JsonText> {
    return this.admissions.decline(id, decline);
  }

  @Post('correction')
  @Answers(201, MemberResponse, 'Correct what the membership was on some days; what was on record before is kept')
  correct(@Param('id', ParseUUIDPipe) id: string, @Body() correction: CorrectionDto): Promise<JsonText> {
    return this.admissions.correct(id, correction);
  }
}
