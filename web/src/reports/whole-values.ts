import type { Report, ReportBody } from '../api/types';
import type { Language } from '../texts/catalog';
import { isSame } from '../ui/conflict';
import { parseNumber } from './parse-number';

/** What belongs to no figure, as it stands in its inputs. */
export interface WholeTexts {
  people: string;
  peopleReason: string;
  narrative: string;
  narrativeLanguage: Language;
  signatory: string;
}

export const wholeFrom = (report: Report, language: Language): WholeTexts => ({
  people: report.unduplicatedPeople === null ? '' : String(report.unduplicatedPeople),
  peopleReason: report.unduplicatedReason ?? '',
  narrative: report.narrative ?? '',
  narrativeLanguage: report.narrativeLanguage ?? language,
  signatory: report.signatory ?? '',
});

/** What to send; null while the number of people is none. A language without a text says nothing. */
export function wholeBody(texts: WholeTexts): ReportBody | null {
  const people = parseNumber(texts.people);
  if (people.kind === 'invalid') return null;
  const narrative = texts.narrative.trim() || null;
  return {
    unduplicatedPeople: people.kind === 'number' ? people.value : null,
    unduplicatedReason: texts.peopleReason.trim() || null,
    narrative,
    narrativeLanguage: narrative === null ? null : texts.narrativeLanguage,
    signatory: texts.signatory.trim() || null,
  };
}

export function isSameWhole(one: WholeTexts, other: WholeTexts): boolean {
  const body = wholeBody(one);
  return isSame(one, other) || (body !== null && isSame(body, wholeBody(other)));
}
