import type { ObligationState } from '../cycles/obligation-state';
import type { DossierDocument } from './dossier.queries';
import type { Words } from './words';

/** What stands in a dossier: names of its files, headers of its lists, words of its reports. */
export const DOSSIER_WORDS = {
  reports: { es: 'reportes', en: 'reports' },
  remarks: { es: 'observaciones', en: 'remarks' },
  seals: { es: 'sellos', en: 'seals' },
  documents: { es: 'documentos', en: 'documents' },
  attachments: { es: 'adjuntos', en: 'attachments' },
  edition: { es: 'edicion', en: 'edition' },
  texts: { es: 'textos', en: 'texts' },
  seal: { es: 'sello', en: 'seal' },
  yes: { es: 'Sí', en: 'Yes' },
  no: { es: 'No', en: 'No' },
  notKept: { es: 'Ya no se conserva', en: 'No longer kept' },
  lost: { es: 'No se encontró donde se guarda', en: 'Not found where it is kept' },
  superseded: { es: 'Reemplazado', en: 'Superseded' },
} satisfies Record<string, Words>;

const REPORT_HEADERS: Words[] = [
  { es: 'Periodo', en: 'Period' },
  { es: 'Nombre del periodo', en: 'Name of the period' },
  { es: 'Folio', en: 'Receipt number' },
  { es: 'Estado', en: 'State' },
  { es: 'Abarca desde', en: 'Covers from' },
  { es: 'Abarca hasta', en: 'Covers until' },
  { es: 'Fecha límite', en: 'Due' },
  { es: 'Prórroga', en: 'Extended to' },
  { es: 'Enviado por primera vez', en: 'First submitted' },
  { es: 'Fuera de plazo', en: 'Late' },
  { es: 'En nombre de la organización', en: 'Filed on its behalf' },
  { es: 'Aprobado', en: 'Approved' },
];
const REMARK_HEADERS: Words[] = [
  { es: 'Periodo', en: 'Period' },
  { es: 'Folio', en: 'Receipt number' },
  { es: 'Ronda', en: 'Round' },
  { es: 'Programa', en: 'Program' },
  { es: 'Indicador', en: 'Indicator' },
  { es: 'Observación', en: 'Remark' },
  { es: 'Hecha', en: 'Made' },
];
const SEAL_HEADERS: Words[] = [
  { es: 'Número', en: 'Number' },
  { es: 'Periodo', en: 'Period' },
  { es: 'Edición', en: 'Edition' },
  { es: 'Reporte', en: 'Report' },
  { es: 'Sellado', en: 'Sealed' },
  { es: 'SHA-256 del contenido', en: 'SHA-256 of the content' },
  { es: 'Sello anterior', en: 'Previous seal' },
  { es: 'Sello', en: 'Seal' },
  { es: 'Archivo', en: 'File' },
];
const FILE_HEADERS: Words[] = [
  { es: 'Nombre del archivo', en: 'Name of the file' },
  { es: 'Bytes', en: 'Bytes' },
  { es: 'SHA-256', en: 'SHA-256' },
  { es: 'Aquí', en: 'Here' },
];
const DOCUMENT_HEADERS: Words[] = [
  { es: 'Documento', en: 'Document' },
  { es: 'Estado', en: 'State' },
  { es: 'Expedido', en: 'Issued' },
  { es: 'Vigente hasta', en: 'Valid until' },
  { es: 'Enviado', en: 'Sent' },
  { es: 'Decidido', en: 'Decided' },
  { es: 'Motivo de rechazo', en: 'Reason for refusal' },
  ...FILE_HEADERS,
];
const ATTACHMENT_HEADERS: Words[] = [
  { es: 'Periodo', en: 'Period' },
  { es: 'Folio', en: 'Receipt number' },
  { es: 'Qué muestra', en: 'What it shows' },
  { es: 'Agregado', en: 'Added' },
  ...FILE_HEADERS,
];
export const DOSSIER_HEADERS = {
  reports: REPORT_HEADERS,
  remarks: REMARK_HEADERS,
  seals: SEAL_HEADERS,
  documents: DOCUMENT_HEADERS,
  attachments: ATTACHMENT_HEADERS,
};

export const REPORT_STATE_WORDS: Record<ObligationState, Words> = {
  not_yet_open: { es: 'Aún no abre', en: 'Not open yet' },
  open: { es: 'Por enviar', en: 'To submit' },
  due_soon: { es: 'Por enviar, vence pronto', en: 'To submit, due soon' },
  overdue: { es: 'Vencido', en: 'Overdue' },
  submitted: { es: 'Enviado', en: 'Submitted' },
  returned: { es: 'Devuelto', en: 'Returned' },
  approved: { es: 'Aprobado', en: 'Approved' },
};
export const DOCUMENT_STATUS_WORDS: Record<DossierDocument['status'], Words> = {
  submitted: { es: 'Por verificar', en: 'To be verified' },
  verified: { es: 'Verificado', en: 'Verified' },
  rejected: { es: 'Rechazado', en: 'Refused' },
  withdrawn: { es: 'Retirado', en: 'Withdrawn' },
};
