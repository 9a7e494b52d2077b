import { addDays, instant, type Day } from './days';
import type { Member } from './members';
import type { Contact } from './people';
import type { Dice } from './random';

const TAGS = [
  'Aliada en emergencias',
  'Campaña de invierno',
  'Foro anual',
  'Necesita acompañamiento',
  'Piloto de medición',
];
const NOTES = [
  'Prefieren que les escribamos por la tarde; por la mañana están con las familias.',
  'Este año cambian de sede. Preguntar por el domicilio antes de enviar nada.',
  'Ofrecieron su sala para la próxima reunión de la coalición.',
  'La persona que llevaba los reportes se fue; hay que explicarle el formato a quien sigue.',
];
const TALKS = [
  ['call', 'Hablamos del reporte del trimestre: les faltan los datos de un programa.', 'Confirmar que ya los tienen.'],
  ['visit', 'Visitamos el centro. Los talleres van llenos y piden material.', 'Preguntar a las aliadas por material.'],
  ['meeting', 'Revisamos juntas los indicadores que medirán el próximo año.', 'Enviarles la guía de indicadores.'],
  ['email', 'Preguntaron qué documentos vencen este año.', 'Responder con la lista.'],
] as const;

/** What the office notes about some members, in invented words; nobody else sees it. */
export function makeEngagement(
  { members, contacts, staff, today }: { members: Member[]; contacts: Contact[]; staff: string; today: Day },
  dice: Dice,
) {
  const at = (daysAgo: number, hour: number) => instant(addDays(today, -daysAgo), hour);
  const tags = TAGS.map((name, index) => ({
    id: dice.id(at(700 - index, 9)),
    name,
    createdBy: staff,
    createdAt: at(700, 9),
    updatedAt: at(700, 9),
  }));
  const memberTags = members.flatMap(({ id: memberId }, index) =>
    tags
      .filter((_, place) => (index * 7 + place * 3) % 11 === 0)
      .map((tag) => ({ id: dice.id(at(300, 10)), memberId, tagId: tag.id, addedBy: staff, addedAt: at(300, 10) })),
  );
  const notes = members
    .filter((_, index) => index % 9 === 2)
    .map(({ id: memberId }, index) => {
      const createdAt = at(dice.whole(20, 400), 12);
      return {
        id: dice.id(createdAt),
        memberId,
        text: NOTES[index % NOTES.length]!,
        isPinned: index % 4 === 1,
        createdBy: staff,
        createdAt,
        updatedAt: createdAt,
      };
    });
  const interactions = members
    .filter((_, index) => index % 6 === 1)
    .map(({ id: memberId }, index) => {
      const daysAgo = dice.whole(3, 90);
      const [kind, summary, followUp] = TALKS[index % TALKS.length]!;
      const isFollowed = index % 3 !== 0;
      return {
        id: dice.id(at(daysAgo, 13)),
        memberId,
        kind,
        happenedOn: addDays(today, -daysAgo),
        contactId: contacts.find((contact) => contact.memberId === memberId && !contact.endedOn)?.id ?? null,
        summary,
        followUpOn: isFollowed ? addDays(today, (index % 5) * 4 - 6) : null,
        followUp: isFollowed ? followUp : null,
        followedUpOn: isFollowed && index % 3 === 2 ? addDays(today, -1) : null,
        createdBy: staff,
        createdAt: at(daysAgo, 13),
        updatedAt: at(daysAgo, 13),
      };
    });
  return { tags, memberTags, notes, interactions };
}
