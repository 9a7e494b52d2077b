import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { AttachmentDocument } from '../reporting/attached';
import { heading, notice, paragraphs } from '../shared/pdf/blocks';
import { openPdf } from '../shared/pdf/pdf-document';
import { OWN_MEMBERS } from './accounts';
import { insertPapers, type Paper, paperOf } from './papers';
import type { Dice } from './random';
import { insertRows } from './rows';

/** A file of a report of the demonstration; which drawing it is says what is in it. */
export interface Attachment extends Pick<
  AttachmentDocument,
  'id' | 'name' | 'caption' | 'mediaType' | 'size' | 'sha256'
> {
  drawing: number;
  createdAt: string;
  createdBy: string;
}
export type Drawing = Pick<Attachment, 'name' | 'caption' | 'mediaType' | 'size' | 'sha256'> & { content: Buffer };

const SHEETS = [
  {
    name: 'lista-de-asistencia-talleres-del-periodo.pdf',
    caption: 'Lista de asistencia de los talleres, sin nombres',
    title: 'Lista de asistencia',
    lines: 'Sesiones del periodo y cuántas personas asistieron a cada una. Sin nombres de las personas atendidas.',
  },
  {
    name: 'memoria-de-actividades.pdf',
    caption: null,
    title: 'Memoria de actividades',
    lines: 'Qué se hizo en el periodo, dónde y con quién. Resumen para la coalición.',
  },
] as const;

/** Drawn once each: the organisations of the demonstration send the same two sheets. */
export const drawAttachments = (): Promise<Drawing[]> =>
  Promise.all(
    SHEETS.map(async ({ name, caption, title, lines }) => {
      const pdf = await openPdf({
        title,
        language: 'es',
        paper: 'letter',
        author: 'Demostración',
        writtenAt: new Date('2024-01-15T12:00:00Z'),
        footer: 'Documento ficticio de la demostración',
        pageOf: (page, pages) => `Página ${page} de ${pages}`,
      });
      heading(pdf, 1, title);
      paragraphs(pdf, lines);
      notice(pdf, 'Documento ficticio de la demostración.');
      const content = await pdf.end();
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { name, caption, mediaType: 'application/pdf', size: content.length, sha256, content };
    }),
  );

/** Of a report. */
interface FilledIn {
  lastEditedBy: string | null;
  firstSubmittedAt: string | null;
  updatedAt: string;
}
interface WithFiles {
  id: string;
  memberId: string;
  attachments: readonly Attachment[];
}

/** Of the coordinator’s organisations both, where anything was filled in; of one in ten of the others the first. */
export function attachmentsOf(
  { lastEditedBy, firstSubmittedAt, updatedAt }: FilledIn,
  { place, drawings }: { place: number; drawings: readonly Drawing[] },
  dice: Dice,
): Attachment[] {
  const count = place < OWN_MEMBERS ? drawings.length : dice.chance(0.1) ? 1 : 0;
  if (!lastEditedBy) return [];
  const before = Date.parse(firstSubmittedAt ?? updatedAt) - 3_600_000;
  return drawings.slice(0, count).map(({ content: _content, ...told }, drawing) => {
    const createdAt = new Date(before + drawing * 60_000).toISOString();
    return { id: dice.id(createdAt), ...told, drawing, createdAt, createdBy: lastEditedBy };
  });
}

export const attachmentDocument = ({
  drawing: _,
  createdAt,
  createdBy: __,
  ...told
}: Attachment): AttachmentDocument => ({
  ...told,
  version: 1,
  addedAt: createdAt,
  addedBy: null,
  isErased: false,
});

/** After the reports: each file with its row, as if it had been sent. */
export async function insertAttachments(
  client: Client,
  { reports, drawings }: { reports: readonly WithFiles[]; drawings: readonly Drawing[] },
  filesDirectory: string | undefined,
  dice: Dice,
): Promise<void> {
  const papers: Paper[] = [];
  const rows = reports.flatMap(({ id: reportId, memberId, attachments }) =>
    attachments.map(({ id, drawing, name, caption, createdAt, createdBy }) => {
      const { content } = drawings[drawing]!;
      const paper = paperOf({ memberId, name, createdBy, createdAt, content }, dice);
      papers.push(paper);
      return { id, memberId, reportId, fileId: paper.row.id, caption, createdBy, createdAt };
    }),
  );
  await insertPapers(client, papers, filesDirectory);
  await insertRows(client, 'report_attachments', rows);
}
