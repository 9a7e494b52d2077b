import { Controller, Get, Param, ParseUUIDPipe, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { Access } from '../access/access';
import { Requires } from '../access/requires';
import { AnswersFile, download } from '../shared/files/download';
import { Answers } from '../shared/http/answers';
import { ReceiptResponse } from './dto/receipt.response';
import { receiptPdf } from './receipt-pdf';
import { ReceiptQueries } from './receipt.queries';

@ApiTags('reports')
@Controller('reports/:id/receipt')
@Requires('reports.read')
export class ReceiptsController {
  constructor(
    private readonly access: Access,
    private readonly receipts: ReceiptQueries,
  ) {}

  @Get()
  @Answers(200, ReceiptResponse, 'The receipt (acuse) of the newest submission; 404 before the first')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ReceiptResponse> {
    return this.receipts.one(id);
  }

  @Get('file')
  @AnswersFile('The same as a PDF, in the reader’s language', ['application/pdf'])
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const receipt = await this.receipts.one(id);
    const bytes = await receiptPdf(receipt, this.access.actor.language);
    const name = `acuse-${receipt.folio}.pdf`;
    return download(reply, { name, mediaType: 'application/pdf', size: bytes.length, content: Readable.from([bytes]) });
  }
}
