import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { FileContent } from '../shared/files/file-store';
import { FILE_TYPES } from '../shared/files/file-type';
import type { Language } from '../shared/http/problem';
import type { PublicationFileQuery } from './dto/publication.dto';
import { PublicationMaker } from './publication-maker';
import { type Frozen, publicationPdf } from './publication-pdf';
import { PublicationReader } from './publication-reader';
import { publicationWorkbook } from './publication-workbook';
import { PublicationsQueries } from './publications.queries';

/** As many as are fetched on one day: a few reports, each in two languages and on two papers. */
const MOST = 24;

/** PDF and XLSX, drawn from what was frozen: what is published once gives the same bytes always, and is drawn once. */
@Injectable()
export class PublicationFilesService {
  /** Also while they are being drawn: who asks for the same meanwhile waits for that. */
  private readonly drawn = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly access: Access,
    private readonly queries: PublicationsQueries,
    private readonly maker: PublicationMaker,
  ) {}

  async pdf(
    id: string,
    { language = this.access.actor.language, paper = 'letter' }: PublicationFileQuery,
  ): Promise<FileContent> {
    const frozen = await this.frozen(id);
    const bytes = await this.once(frozen, `pdf ${language} ${paper}`, () => publicationPdf(frozen, language, paper));
    return fileOf(frozen, language, 'pdf', FILE_TYPES.pdf.mediaType, bytes);
  }

  async workbook(id: string, { language = this.access.actor.language }: { language?: Language }): Promise<FileContent> {
    const frozen = await this.frozen(id);
    const bytes = await this.once(frozen, `xlsx ${language}`, () => publicationWorkbook(frozen, language));
    return fileOf(frozen, language, 'xlsx', FILE_TYPES.xlsx.mediaType, bytes);
  }

  /** Of a draft, which staff alone read, what it would be now. */
  private async frozen(id: string): Promise<Frozen> {
    const { content, contentHash, cycleId, introductionEs, introductionEn } = await this.queries.standing(id);
    if (content) return { content, contentHash };
    const introduction = { es: introductionEs, en: introductionEn };
    const made = await this.maker.make({ id, cycleId, introduction }, { isFinal: false });
    return { content: made.content, contentHash: null };
  }

  private async once({ contentHash }: Frozen, form: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    if (!contentHash) return draw();
    const key = `${contentHash} ${form}`;
    const known = this.drawn.get(key);
    if (known) return known;
    const drawing = draw();
    this.drawn.set(key, drawing);
    if (this.drawn.size > MOST) this.drawn.delete(this.drawn.keys().next().value!);
    return drawing.catch((error: unknown) => {
      this.drawn.delete(key);
      throw error;
    });
  }
}

function fileOf(
  { content }: Frozen,
  language: Language,
  extension: string,
  mediaType: string,
  bytes: Buffer,
): FileContent {
  const reader = new PublicationReader(language);
  const { coalition, cycle, edition } = content;
  const said = [coalition.shortName, reader.word('title'), cycle.code, edition && reader.word('edition', { edition })];
  return {
    name: `${said.filter(Boolean).join(' ')}.${extension}`,
    mediaType,
    size: bytes.length,
    content: Readable.from([bytes]),
  };
}
