import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const TermSettled = defineProblem('term-settled', 409, {
  es: {
    title: 'La cuota ya está saldada',
    detail: 'Está pagada o condonada, y su importe ya no cambia. Deshaga primero el pago o la condonación.',
  },
  en: {
    title: 'The dues are settled',
    detail: 'They are paid or waived, and their amount stays as it is. Take the payment or the waiver back first.',
  },
});
defineProblem(
  'term-overlaps',
  409,
  {
    es: {
      title: 'Ya hay una cuota para esos días',
      detail: 'La organización ya tiene una cuota para alguno de esos días. Elija otras fechas o cambie la que existe.',
    },
    en: {
      title: 'There are dues for those days already',
      detail: 'The organisation already has dues for some of those days. Choose other days, or change what exists.',
    },
  },
  { constraint: 'ex_terms_no_overlap' },
);
defineProblem(
  'receipt-number-taken',
  409,
  {
    es: { title: 'El número de recibo ya se usó', detail: 'Otro pago tiene ese número de recibo. Revise el número.' },
    en: { title: 'The receipt number is taken', detail: 'Another payment has that receipt number. Check the number.' },
  },
  { constraint: 'uq_terms_receipt_number' },
);

defineFieldErrors({
  'category-retired': {
    es: 'Esta categoría ya no se ofrece: elija otra.',
    en: 'This category is offered no more: choose another.',
  },
  'day-to-come': { es: 'Ese día todavía no llega.', en: 'That day has not come yet.' },
  'term-needs-end': {
    es: 'Diga hasta qué día vale la cuota.',
    en: 'Say up to which day the dues are for.',
  },
});
