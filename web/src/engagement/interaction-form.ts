import type { Interaction } from '../api/types';
import { changedFields, text } from '../ui/cleaning';

export const KINDS = ['call', 'meeting', 'visit', 'email'] as const;
export type Kind = (typeof KINDS)[number];

export interface InteractionForm {
  kind: Kind;
  happenedOn: string;
  contactId: string;
  summary: string;
  followUpOn: string;
  followUp: string;
}

export const toForm = (interaction: Interaction | undefined, today: string): InteractionForm => ({
  kind: interaction?.kind ?? 'call',
  happenedOn: interaction?.happenedOn ?? today,
  contactId: interaction?.contact?.id ?? '',
  summary: interaction?.summary ?? '',
  followUpOn: interaction?.followUpOn ?? '',
  followUp: interaction?.followUp ?? '',
});

export const toBody = (form: InteractionForm) => ({
  kind: form.kind,
  happenedOn: form.happenedOn,
  contactId: form.contactId || null,
  summary: form.summary.trim(),
  followUpOn: form.followUpOn || null,
  followUp: text(form.followUp),
});

export const toChanges = (form: InteractionForm, base: InteractionForm) => changedFields(toBody(base), toBody(form));
