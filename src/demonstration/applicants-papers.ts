import type { Client } from 'pg';
import { addDays, type Day } from './days';
import { readTypes } from './member-documents';
import { insertPapers, type Paper, paperOf } from './papers';
import type { Dice } from './random';
import { insertRows } from './rows';

interface Given {
  applications: { id: string; state: string; legalName: string; createdAt: string }[];
  today: Day;
  filesDirectory: string | undefined;
}

/** What the applicants that wait have sent along: the first most of what is asked for, the other one paper. */
const SENT = [
  [
    { code: 'ACTA', name: 'acta-constitutiva.pdf', issuedAgo: 1400, note: null },
    { code: 'CSF', name: 'constancia-de-situacion-fiscal.pdf', issuedAgo: 20, note: null },
    {
      code: 'PODER',
      name: 'poder-de-la-representante.pdf',
      issuedAgo: 400,
      note: 'Lo firma la presidenta; el de la directora está en trámite.',
    },
  ],
  [{ code: 'ACTA', name: 'acta-demo.pdf', issuedAgo: 900, note: null }],
];

export async function insertApplicantsPapers(
  client: Client,
  { applications, today, filesDirectory }: Given,
  dice: Dice,
): Promise<void> {
  const types = await readTypes(client);
  const files: Paper[] = [];
  const documents: object[] = [];
  const waiting = applications.filter(({ state }) => state === 'received');
  waiting.forEach((application, index) => {
    for (const { code, name, issuedAgo, note } of SENT[index] ?? []) {
      const { createdAt, id: applicationId, legalName } = application;
      const type = types.get(code)!;
      const text = `${type.name}. ${legalName}. Documento ficticio de la demostración.`;
      const file = paperOf({ memberId: null, createdBy: null, applicationId, name, createdAt, text }, dice);
      files.push(file);
      documents.push({
        id: dice.id(createdAt),
        applicationId,
        typeId: type.id,
        fileId: file.row.id,
        issuedOn: addDays(today, -issuedAgo),
        note,
        createdAt,
      });
    }
  });
  await insertPapers(client, files, filesDirectory);
  await insertRows(client, 'application_documents', documents);
}
