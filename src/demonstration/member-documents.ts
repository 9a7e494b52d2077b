import type { Client } from 'pg';
import type { Accounts } from './accounts';
import { addDays, instant, type Day } from './days';
import type { Member } from './members';
import { OWN_PAPERS, type Papered, statesOf } from './paper-states';
import { insertPapers, type Paper, paperOf } from './papers';
import type { Dice } from './random';
import { insertRows } from './rows';

interface Given {
  members: Member[];
  accounts: Pick<Accounts, 'staff' | 'coordinators'>;
  today: Day;
  filesDirectory: string | undefined;
}
interface Type {
  id: string;
  name: string;
  rule: string;
  isSensitive: boolean;
}

/** How many members are asked for papers and have sent some; the last ones have not been admitted. */
const WITH_PAPERS = 120;

/** What the members have sent, in every state; each a PDF of a few hundred bytes. */
export async function insertDocuments(client: Client, { members, accounts, today, filesDirectory }: Given, dice: Dice) {
  const types = await readTypes(client);
  const files: Paper[] = [];
  const documents: object[] = [];
  members.slice(0, WITH_PAPERS).forEach((member, index) => {
    const own = dice.of(member.slug);
    const sender = accounts.coordinators.get(member.id) ?? accounts.staff;
    const papers = index === 0 ? OWN_PAPERS : statesOf(member.legalForm, own);
    for (const [code, state] of Object.entries(papers)) {
      const type = types.get(code)!;
      const { sentOn, ...facts } = factsOf(state, type.rule, today, own);
      const at = instant(sentOn, 10, own.whole(0, 59));
      const text = `${type.name}. ${member.legalName}. Documento ficticio de la demostración.`;
      const name = `${code.toLowerCase()}-demo.pdf`;
      const about = { memberId: member.id, name, createdBy: sender, createdAt: at, isIdentity: type.isSensitive };
      const file = paperOf({ ...about, text }, own);
      files.push(file);
      documents.push({
        id: own.id(at),
        memberId: member.id,
        typeId: type.id,
        fileId: file.row.id,
        ...facts,
        isOnBehalf: sender === accounts.staff,
        createdBy: sender,
        createdAt: at,
        decidedBy: facts.status === 'submitted' ? null : accounts.staff,
        decidedAt: facts.status === 'submitted' ? null : instant(addDays(sentOn, 1), 12),
      });
    }
  });
  await insertPapers(client, files, filesDirectory);
  await insertRows(client, 'documents', documents);
}

/** Days from which the rule makes the state that is wanted, whatever today is. */
function factsOf(state: Papered, rule: string, today: Day, dice: Dice) {
  const isStated = rule === 'explicit_date' || rule === 'none';
  const ends =
    state === 'expired'
      ? addDays(today, -dice.whole(5, 60))
      : state === 'expiring'
        ? addDays(today, dice.whole(3, 55))
        : null;
  const recent = addDays(today, -dice.whole(4, 40));
  const issuedOn =
    state === 'expired'
      ? addDays(today, -800)
      : state === 'expiring' && rule === 'months'
        ? addDays(today, -345)
        : recent;
  const sentOn = state === 'submitted' ? addDays(today, -dice.whole(1, 6)) : addDays(issuedOn, 2);
  return {
    sentOn,
    issuedOn: state === 'submitted' ? addDays(sentOn, -2) : issuedOn,
    statedExpiry: isStated ? (ends ?? (rule === 'explicit_date' ? addDays(today, dice.whole(300, 2000)) : null)) : null,
    status: state === 'submitted' || state === 'rejected' ? state : 'verified',
    reason: state === 'rejected' ? dice.pick(REASONS) : null,
  };
}

const REASONS = [
  'La segunda página no se alcanza a leer. Escanéela otra vez.',
  'Falta la última hoja, con las firmas.',
  'El documento es de otro año.',
];

export async function readTypes(client: Client): Promise<Map<string, Type>> {
  const { rows } = await client.query<Type & { code: string }>(
    'SELECT id, code, name_es AS name, validity_rule AS rule, is_sensitive AS "isSensitive" FROM document_types',
  );
  return new Map(rows.map((type) => [type.code, type]));
}
