import { blank, text } from '../ui/cleaning';

export interface AdmissionForm {
  from: string;
  termEndsOn: string;
  memberNumber: string;
  boardMinute: string;
  reason: string;
}

/** A membership runs to the end of the year, as most coalitions have it; the person may say otherwise. */
export const admissionOn = (today: string): AdmissionForm => ({
  from: today,
  termEndsOn: `${today.slice(0, 4)}-12-31`,
  memberNumber: '',
  boardMinute: '',
  reason: '',
});

export const toAdmission = (form: AdmissionForm) => ({
  from: form.from,
  termEndsOn: blank(form.termEndsOn),
  boardMinute: text(form.boardMinute),
  reason: text(form.reason),
  ...(text(form.memberNumber) ? { memberNumber: form.memberNumber.trim() } : {}),
});

export interface ResignationForm {
  on: string;
  reason: string;
  boardMinute: string;
}

export const toResignation = (form: ResignationForm) => ({
  on: form.on,
  reason: form.reason.trim(),
  boardMinute: text(form.boardMinute),
});
