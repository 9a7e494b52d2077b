import { Controller, Delete, Get, Headers, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/requires';
import { SendDocumentDto } from '../documents/dto/document.dto';
import { UploadedForm } from '../shared/files/uploaded-form';
import { Answers } from '../shared/http/answers';
import { ApplicationPapersService } from './application-papers.service';
import { ApplyingService } from './applying.service';
import { OwnApplicationResponse } from './dto/application.response';

const HANDLE = 'application-handle';

/** The one application that a handle opens. The handle travels in a header: addresses stand in logs and histories. */
@ApiTags('applications')
@Controller('application')
@Public()
@ApiHeader({
  name: HANDLE,
  required: true,
  schema: { type: 'string', maxLength: 43 },
  description: 'Given when it was sent.',
})
export class ApplicationController {
  constructor(
    private readonly applying: ApplyingService,
    private readonly papers: ApplicationPapersService,
  ) {}

  @Get()
  @Answers(200, OwnApplicationResponse, 'How one’s application stands', [404])
  read(@Headers(HANDLE) handle: string | undefined): Promise<OwnApplicationResponse> {
    return this.applying.read(handle);
  }

  @Delete()
  @Answers(200, OwnApplicationResponse, 'Withdraw it, as long as the office has not taken it up', [404, 409])
  withdraw(@Headers(HANDLE) handle: string | undefined): Promise<OwnApplicationResponse> {
    return this.applying.withdraw(handle);
  }

  @Post('documents')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SendDocumentDto })
  @Answers(
    201,
    OwnApplicationResponse,
    'Send a paper along; of each type the last one counts',
    [404, 409, 413, 415, 429],
  )
  send(@Headers(HANDLE) handle: string | undefined, @Req() request: FastifyRequest): Promise<OwnApplicationResponse> {
    return this.papers.send(handle, new UploadedForm(request), request.ip);
  }

  @Delete('documents/:id')
  @Answers(200, OwnApplicationResponse, 'Take a paper back, as long as the office has not taken it up', [409])
  remove(
    @Headers(HANDLE) handle: string | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OwnApplicationResponse> {
    return this.papers.remove(handle, id);
  }
}
