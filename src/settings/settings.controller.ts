import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { SettingsResponse, UpdateSettingsDto } from './dto/settings.dto';
import { SettingsService } from './settings.service';

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Requires('settings.read')
  @Answers(200, SettingsResponse, 'The coalition’s own settings')
  read(): Promise<JsonText> {
    return this.settings.read();
  }

  @Patch()
  @Requires('settings.write')
  @Answers(200, SettingsResponse, 'Change the coalition’s settings')
  update(@ExpectedVersion() version: number, @Body() change: UpdateSettingsDto): Promise<JsonText> {
    return this.settings.update(version, change);
  }
}
