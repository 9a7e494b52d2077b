import { useTexts } from '../texts/language';
import { SaveMark } from './save-mark';
import type { Three } from './figure-merge';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { PeopleCard } from './people-card';
import { mayEditField } from './report-rules';
import { Refused, Stale } from './stale';
import { useWhole } from './use-whole';
import type { WholeTexts } from './whole-values';
import { PeopleReading } from './whole-reading';
import { WordsCard } from './words-card';

const asIs = (texts: WholeTexts) => texts;
const allAsIs = (three: Three<WholeTexts>) => three;
const FIELDS: Record<keyof WholeTexts, string> = {
  people: 'unduplicatedPeople',
  peopleReason: 'unduplicatedReason',
  narrative: 'narrative',
  narrativeLanguage: 'narrativeLanguage',
  signatory: 'signatory',
};

/** What belongs to no figure. Where there is nothing to report there are no people either. */
export function WholePart({ hasPeople }: { hasPeople: boolean }) {
  const t = useTexts(filingTexts);
  const { report } = useFiling();
  const typing = useWhole();
  return (
    <>
      <Stale
        typing={typing}
        fieldsBehind={(part) => (field) => field === FIELDS[part]}
        split={allAsIs}
        join={asIs}
        labelOf={(field) => t(`field.${field}`)}
        show={(field, values) => values[field]}
      />
      <Refused typing={typing} />
      {hasPeople &&
        (mayEditField(report, 'unduplicatedPeople') ? (
          <PeopleCard typing={typing} />
        ) : (
          <PeopleReading report={report} />
        ))}
      <WordsCard typing={typing} />
      {(typing.state !== 'saved' || typing.hasSaved) && <SaveMark state={typing.state} />}
    </>
  );
}
