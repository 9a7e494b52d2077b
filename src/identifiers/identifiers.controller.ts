import { Body, Controller, Delete, Get, Param, ParseEnumPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { TAX_SCHEMES } from '../members/member.values';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { IdentifiersResponse, OverrideDto, VerificationDto } from './dto/identifier.dto';
import { IdentifiersService, type TaxScheme } from './identifiers.service';

const Scheme = () => Param('scheme', new ParseEnumPipe(Object.fromEntries(TAX_SCHEMES.map((name) => [name, name]))));
const WithScheme = () => ApiParam({ name: 'scheme', enum: [...TAX_SCHEMES] });

@ApiTags('members')
@Controller('members/:id/identifiers')
export class IdentifiersController {
  constructor(private readonly identifiers: IdentifiersService) {}

  @Get()
  @Requires('members.read-private')
  @Answers(200, IdentifiersResponse, 'A member’s identifiers, each with its state and what speaks against it')
  of(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.identifiers.of(id);
  }

  @Post(':scheme/verification')
  @Requires('identifiers.verify')
  @WithScheme()
  @Answers(201, IdentifiersResponse, 'Say that an identifier was compared with its source and is right')
  verify(
    @Param('id', ParseUUIDPipe) id: string,
    @Scheme() scheme: TaxScheme,
    @Body() verification: VerificationDto,
  ): Promise<JsonText> {
    return this.identifiers.verify(id, scheme, verification);
  }

  @Delete(':scheme/verification')
  @Requires('identifiers.verify')
  @WithScheme()
  @Answers(200, IdentifiersResponse, 'Withdraw a verification; If-Match and ETag are the member’s', [409])
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Scheme() scheme: TaxScheme,
    @ExpectedVersion() version: number,
  ): Promise<JsonText> {
    return this.identifiers.withdraw(id, scheme, version, 'verified');
  }

  @Post(':scheme/override')
  @Requires('identifiers.verify')
  @WithScheme()
  @Answers(201, IdentifiersResponse, 'Accept an identifier in spite of its warnings, with a reason')
  override(
    @Param('id', ParseUUIDPipe) id: string,
    @Scheme() scheme: TaxScheme,
    @Body() override: OverrideDto,
  ): Promise<JsonText> {
    return this.identifiers.override(id, scheme, override);
  }

  @Delete(':scheme/override')
  @Requires('identifiers.verify')
  @WithScheme()
  @Answers(200, IdentifiersResponse, 'Take back what was accepted; If-Match and ETag are the member’s', [409])
  takeBack(
    @Param('id', ParseUUIDPipe) id: string,
    @Scheme() scheme: TaxScheme,
    @ExpectedVersion() version: number,
  ): Promise<JsonText> {
    return this.identifiers.withdraw(id, scheme, version, 'overridden');
  }
}
