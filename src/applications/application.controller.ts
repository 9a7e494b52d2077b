import { Controller, Delete, Get, Headers } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/requires';
import { Answers } from '../shared/http/answers';
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
  constructor(private readonly applying: ApplyingService) {}

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
}
