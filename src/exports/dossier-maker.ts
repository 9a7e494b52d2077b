import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { AttachmentsService } from '../attachments/attachments.service';
import { DocumentsService } from '../documents/documents.service';
import type { JobProgress } from '../jobs/job-runner';
import { MembersQueries } from '../members/members.queries';
import type { SealContent } from '../seals/seal-content';
import { readSeal } from '../seals/seal-reading';
import { ArchiveWriter } from '../shared/files/archive-writer';
import type { FileContent } from '../shared/files/file-store';
import { safeFileName } from '../shared/files/file-name';
import { FileLost } from '../shared/files/files.problems';
import { Problem, type Language } from '../shared/http/problem';
import { NotFound } from '../shared/http/problems';
import { BYTE_ORDER_MARK, csvLine } from '../shared/tables/csv-writer';
import { dossierReadme } from './dossier-readme';
import { sealedReportPdf } from './dossier-report-pdf';
import { DOCUMENT_STATUS_WORDS, DOSSIER_HEADERS, DOSSIER_WORDS, REPORT_STATE_WORDS } from './dossier-words';
import { type DossierDocument, type DossierMember, DossierQueries, type DossierSeal } from './dossier.queries';
import type { DossierFilters } from './kinds';

interface Making {
  language: Language;
  /** Files so far. */
  counted: { rows: number };
  progress: JobProgress;
}
interface Writing extends Making {
  memberId: string;
  about: DossierMember;
  add: ArchiveWriter['add'];
}
type List = keyof typeof DOSSIER_HEADERS;

/** What an auditor asks of one member, in an archive that is written while it is read. */
@Injectable()
export class DossierMaker {
  constructor(
    private readonly access: Access,
    private readonly members: MembersQueries,
    private readonly queries: DossierQueries,
    private readonly documents: DocumentsService,
    private readonly attachments: AttachmentsService,
  ) {}

  /** 404 for a member out of reach. */
  async assertReadable({ member }: DossierFilters): Promise<void> {
    await this.members.assertVisible(member, 'reports.read');
    this.access.demand('documents.read');
  }

  async make(
    filters: DossierFilters,
    making: Making,
  ): Promise<{ name: string; content: Readable; done: Promise<void> }> {
    await this.assertReadable(filters);
    const about = await this.queries.member(filters.member);
    const content = new PassThrough();
    const done = this.write(content, filters.member, about, making).catch((error: Error) => {
      content.destroy(error);
      throw error;
    });
    return { name: about.name, content, done };
  }

  private async write(to: PassThrough, memberId: string, about: DossierMember, making: Making): Promise<void> {
    const archive = new ArchiveWriter(to);
    const add: Writing['add'] = async (...file) => {
      await archive.add(...file);
      await making.progress.report((making.counted.rows += 1));
    };
    const writing: Writing = { ...making, memberId, about, add };
    const madeAt = `${new Date().toISOString().slice(0, 16).replace('T', ' ')}`;
    await add('README.txt', dossierReadme(about, madeAt, making.language));
    await this.writeReports(writing);
    await this.writeRemarks(writing);
    await this.writeSeals(writing);
    await this.writeAttachments(writing);
    await this.writeDocuments(writing);
    archive.end();
  }

  private async writeReports(writing: Writing): Promise<void> {
    const { language } = writing;
    const yes = (is: boolean): string => DOSSIER_WORDS[is ? 'yes' : 'no'][language];
    const reports = await this.queries.reports(writing.memberId);
    const rows = reports.map((report) => [
      report.cycle,
      language === 'es' ? report.nameEs : report.nameEn,
      report.folio,
      REPORT_STATE_WORDS[report.state][language],
      report.coversFrom,
      report.coversTo,
      report.dueOn,
      report.extendedTo,
      report.firstSubmittedAt,
      yes(report.isLate),
      yes(report.isFiledOnBehalf),
      report.approvedAt,
    ]);
    await addList(writing, 'reports', rows, folder(writing, 'reports'));
  }

  private async writeRemarks(writing: Writing): Promise<void> {
    const remarks = await this.queries.remarks(writing.memberId);
    const rows = remarks.map((each) => [
      each.cycle,
      each.folio,
      String(each.round),
      each.program,
      each.indicator,
      each.text,
      each.at,
    ]);
    await addList(writing, 'remarks', rows);
  }

  /** Of each the sealed bytes, the texts beside it, and the same to be read. */
  private async writeSeals(writing: Writing): Promise<void> {
    const { add, about, language } = writing;
    const seals = await this.queries.seals(writing.memberId);
    const rows: string[][] = [];
    for (const seal of seals) {
      const name = nameOf(seal, language);
      const { content, texts } = await this.queries.sealed(seal.id);
      await add(`${folder(writing, 'seals')}${name}.json`, content);
      if (texts.length)
        await add(
          `${folder(writing, 'seals')}${name}-${DOSSIER_WORDS.texts[language]}.json`,
          JSON.stringify(texts, null, 2),
        );
      const reading = readSeal(JSON.parse(content) as SealContent, texts);
      const pdf = await sealedReportPdf({ seal, reading, about }, language);
      await add(`${folder(writing, 'reports')}${name}.pdf`, pdf, { isPacked: true });
      const { number, cycle, edition, reportId, sealedAt, contentHash, previousHash, hash } = seal;
      rows.push([number, cycle, String(edition), reportId, sealedAt, contentHash, previousHash, hash, `${name}.json`]);
    }
    await addList(writing, 'seals', rows, folder(writing, 'seals'));
  }

  private async writeAttachments(writing: Writing): Promise<void> {
    const rows: (string | null)[][] = [];
    for (const [at, attachment] of (await this.queries.attachments(writing.memberId)).entries()) {
      const { id, reportId, cycle, folio, caption, addedAt } = attachment;
      const name = `${place(at)} ${portable(`${cycle} ${attachment.file}`)}`;
      const file = { ...attachment, list: 'attachments' as const, name };
      rows.push([
        ...[cycle, folio, caption, addedAt],
        ...(await writeFile(writing, file, () => this.attachments.file(reportId, id))),
      ]);
    }
    await addList(writing, 'attachments', rows, folder(writing, 'attachments'));
  }

  private async writeDocuments(writing: Writing): Promise<void> {
    const { language } = writing;
    const documents = await this.queries.documents(writing.memberId);
    const rows: (string | null)[][] = [];
    for (const [at, document] of documents.entries()) {
      const name = `${place(at)} ${portable(document.file)}`;
      const file = { ...document, list: 'documents' as const, name };
      rows.push([
        language === 'es' ? document.nameEs : document.nameEn,
        document.isSuperseded ? DOSSIER_WORDS.superseded[language] : DOCUMENT_STATUS_WORDS[document.status][language],
        document.issuedOn,
        document.validUntil,
        document.sentAt,
        document.decidedAt,
        document.reason,
        ...(await writeFile(writing, file, () => this.documents.file(document.id))),
      ]);
    }
    await addList(writing, 'documents', rows, folder(writing, 'documents'));
  }
}

interface WrittenFile extends Pick<DossierDocument, 'file' | 'size' | 'sha256' | 'isGone'> {
  list: List;
  /** In the archive. */
  name: string;
}

/** What its line in the list says. It is read as anybody reads it, so that an identity paper is noted; what is gone, or lost, stops nothing. */
async function writeFile(
  writing: Writing,
  { list, name, file, size, sha256, isGone }: WrittenFile,
  read: () => Promise<FileContent>,
): Promise<string[]> {
  const why = isGone ? 'notKept' : await addFile(writing, `${folder(writing, list)}${name}`, read);
  return [file, String(size), sha256, why ? DOSSIER_WORDS[why][writing.language] : name];
}

async function addFile(
  { add }: Writing,
  path: string,
  read: () => Promise<FileContent>,
): Promise<'notKept' | 'lost' | undefined> {
  try {
    await add(path, (await read()).content, { isPacked: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === FileLost().code) return 'lost';
    if (error.code === NotFound().code) return 'notKept'; // since the list was read
    throw error;
  }
}

const folder = ({ language }: Making, list: List): string => `${DOSSIER_WORDS[list][language]}/`;

function addList(writing: Writing, list: List, rows: readonly (string | null)[][], within = ''): Promise<void> {
  const { language, add } = writing;
  const headers = DOSSIER_HEADERS[list].map((header) => header[language]);
  const lines = [headers, ...rows].map((cells) => csvLine(cells.map((cell) => cell ?? '')));
  return add(`${within}${DOSSIER_WORDS[list][language]}.csv`, BYTE_ORDER_MARK + lines.join(''));
}

const nameOf = ({ cycle, edition, number }: DossierSeal, language: Language): string =>
  portable(`${cycle}-${DOSSIER_WORDS.edition[language]}-${edition}-${DOSSIER_WORDS.seal[language]}-${number}`);

const place = (at: number): string => String(at + 1).padStart(3, '0');

/** As every system unpacks it; the end of a long name is kept, which says what the file is. */
const portable = (name: string): string =>
  safeFileName(name)
    .replace(/[<>:"|?*]/g, '_')
    .slice(-100);
