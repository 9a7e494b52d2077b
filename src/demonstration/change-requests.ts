import { rfcCheckDigit } from '../members/rfc';
import type { Accounts } from './accounts';
import { addDays, type Day, instant } from './days';
import type { Identifier } from './identifiers';
import type { Member } from './members';
import { type Paper, paperOf } from './papers';
import type { Dice } from './random';

interface Asked {
  index: number;
  days: number;
  note: string;
  paper: string;
  refused?: string;
  changes(member: Member, rfc: string): { field: string; before: string | null; after: string | null }[];
}

/** The coordinator's own first two NGOs, and another. */
const ASKED: Asked[] = [
  {
    index: 0,
    days: 6,
    note: 'La asamblea acordó la nueva denominación; se adjunta el acta protocolizada (demo).',
    paper: 'acta-protocolizada-demo.pdf',
    changes: ({ legalName }) => [
      {
        field: 'legalName',
        before: legalName,
        after: legalName.replace('(demo)', 'de México (demo)'),
      },
    ],
  },
  {
    index: 1,
    days: 75,
    note: 'Cambio de figura jurídica (demo).',
    paper: 'convocatoria-demo.pdf',
    refused: 'Se adjuntó la convocatoria y no el acta de la asamblea. Envíela cuando esté protocolizada (demo).',
    changes: ({ legalForm }) => [{ field: 'legalForm', before: legalForm, after: legalForm === 'IAP' ? 'AC' : 'IAP' }],
  },
  {
    index: 33,
    days: 2,
    note: 'El RFC cambió al actualizar la constancia de situación fiscal (demo).',
    paper: 'constancia-demo.pdf',
    changes: (_member, rfc) => [{ field: 'rfc', before: rfc, after: withOtherEnd(rfc) }],
  },
];

export function makeChangeRequests(
  {
    members,
    identifiers,
    accounts,
    today,
  }: { members: Member[]; identifiers: Identifier[]; accounts: Accounts; today: Day },
  dice: Dice,
) {
  const papers: Paper[] = [];
  const requested: object[] = [];
  const requests = ASKED.map(({ index, days, note, paper, refused, changes }) => {
    const member = members[index]!;
    const own = dice.of(member.slug);
    const { id: memberId } = member;
    const createdAt = instant(addDays(today, -days), 10);
    const requestedBy = accounts.coordinators.get(memberId)!;
    const file = paperOf({ memberId, name: paper, text: note, createdBy: requestedBy, createdAt }, own);
    papers.push(file);
    const id = own.id(createdAt);
    const rfc = identifiers.find((one) => one.memberId === memberId && one.scheme === 'MX-RFC')!.value;
    for (const change of changes(member, rfc))
      requested.push({
        id: own.id(createdAt),
        memberId,
        requestId: id,
        ...change,
        overrideReason: null,
        isPending: !refused,
      });
    return {
      id,
      memberId,
      state: refused ? 'refused' : 'pending',
      note,
      fileId: file.row.id,
      reason: refused ?? null,
      requestedBy,
      decidedBy: refused ? accounts.staff : null,
      decidedAt: refused ? instant(addDays(today, 3 - days), 16) : null,
      version: refused ? 2 : 1,
      createdAt,
    };
  });
  return { papers, requests, requested };
}

function withOtherEnd(rfc: string): string {
  const first = `${rfc.slice(0, 9)}${rfc.startsWith('Z', 9) ? 'X' : 'T'}${rfc[10] === '8' ? '7' : '8'}`;
  return first + rfcCheckDigit(first);
}
