import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const DocumentTypeCodeTaken = defineProblem(
  'document-type-code-taken',
  409,
  {
    es: { title: 'Esa clave ya existe', detail: 'Otro tipo de documento tiene la misma clave. Elija otra.' },
    en: { title: 'That code exists', detail: 'Another document type has the same code. Choose another.' },
  },
  { constraint: 'uq_document_types_code' },
);
defineProblem(
  'document-just-sent',
  409,
  {
    es: {
      title: 'Alguien acaba de enviar este documento',
      detail: 'Llegó otra versión al mismo tiempo. Revise la lista antes de enviarlo otra vez.',
    },
    en: {
      title: 'Somebody has just sent this document',
      detail: 'Another version came in at the same time. Look at the list before you send it again.',
    },
  },
  { constraint: ['uq_documents_sent', 'uq_documents_verified'] },
);
defineProblem(
  'document-dates',
  422,
  {
    es: { title: 'Vence antes de emitirse', detail: 'Revise la fecha de emisión y la de vencimiento.' },
    en: { title: 'It expires before it is issued', detail: 'Check the day of issue and the day of expiry.' },
  },
  { constraint: 'ck_documents_expiry' },
);
export const DocumentTypeRetired = defineProblem('document-type-retired', 409, {
  es: { title: 'Este documento ya no se pide', detail: 'La coalición dejó de pedirlo. Elija otro tipo.' },
  en: {
    title: 'This document is no longer asked for',
    detail: 'The coalition has stopped asking for it. Choose another type.',
  },
});

defineFieldErrors({
  'issue-day-needed': {
    es: 'Indique la fecha de emisión: de ella depende hasta cuándo vale.',
    en: 'Give the day of issue: how long it holds depends on it.',
  },
  'expiry-day-needed': { es: 'Indique hasta cuándo vale.', en: 'Give the last day on which it holds.' },
  'in-the-future': { es: 'No puede ser posterior a hoy.', en: 'This cannot be after today.' },
  'expired-already': {
    es: 'Este documento ya venció. Envíe uno vigente.',
    en: 'This document has expired. Send one that holds.',
  },
  'before-issue': { es: 'Es anterior a la fecha de emisión.', en: 'This is before the day of issue.' },
  'count-needed': { es: 'Indique cuántos días o meses vale.', en: 'Say how many days or months it holds.' },
  'due-needed': {
    es: 'Indique el día y el mes en que vence cada año.',
    en: 'Give the day and month on which it is due every year.',
  },
  'not-of-this-rule': {
    es: 'No corresponde a esta regla de vigencia: déjelo vacío.',
    en: 'This does not belong to the rule: leave it empty.',
  },
});
