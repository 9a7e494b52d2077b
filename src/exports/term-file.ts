import type { TermResponse } from '../dues/dto/term.dto';
import type { PaymentMethod, TermState } from '../dues/term-rules';
import { type Column, wordOf } from './column';
import type { Words } from './words';

export type ExportedTerm = TermResponse & { memberNumber: string | null };
type Field = keyof ExportedTerm & string;

const STATE_WORDS: Record<TermState, Words> = {
  outstanding: { es: 'Pendiente', en: 'Outstanding' },
  upcoming: { es: 'Por venir', en: 'Upcoming' },
  paid: { es: 'Pagada', en: 'Paid' },
  waived: { es: 'Condonada', en: 'Waived' },
  free: { es: 'Sin costo', en: 'Nothing to pay' },
};
const METHOD_WORDS: Record<PaymentMethod, Words> = {
  transfer: { es: 'Transferencia', en: 'Transfer' },
  cheque: { es: 'Cheque', en: 'Cheque' },
  cash: { es: 'Efectivo', en: 'Cash' },
  card: { es: 'Tarjeta', en: 'Card' },
  other: { es: 'Otro', en: 'Other' },
};

const column = (field: Field, es: string, en: string, cell?: Column<ExportedTerm>['cell']): Column<ExportedTerm> => ({
  field,
  header: { es, en },
  cell: cell ?? ((term) => (term[field] as string | null | undefined) ?? null),
});

export const TERM_COLUMNS: readonly Column<ExportedTerm>[] = [
  column('memberName', 'Organización', 'Organisation'),
  column('memberNumber', 'Número de integrante', 'Member number'),
  column('categoryEs', 'Categoría', 'Category', (term, language) =>
    language === 'es' ? term.categoryEs : term.categoryEn,
  ),
  column('from', 'Desde', 'From'),
  column('to', 'Hasta', 'To'),
  column('amount', 'Importe', 'Amount', ({ amount }) => Number(amount)),
  column('currency', 'Moneda', 'Currency'),
  column('state', 'Estado de la cuota', 'State of the dues', ({ state }, language) =>
    wordOf(STATE_WORDS, state, language),
  ),
  column('paidOn', 'Pagada el', 'Paid on'),
  column('method', 'Forma de pago', 'Method', ({ method }, language) => wordOf(METHOD_WORDS, method, language)),
  column('receiptNumber', 'Recibo', 'Receipt'),
  column('waivedOn', 'Condonada el', 'Waived on'),
  column('waivedReason', 'Motivo de la condonación', 'Reason of the waiver'),
];
