import { useTexts } from '../texts/language';
import { SaveMark } from './save-mark';
import { filingTexts } from './filing.texts';
import { PeopleCard } from './people-card';
import { Refused, Stale } from './stale';
import { useWhole } from './use-whole';
import type { WholeTexts } from './whole-values';
import { WordsCard } from './words-card';

const asIs = (texts: WholeTexts) => texts;

/** What belongs to no figure. Where there is nothing to report there are no people either. */
export function WholePart({ hasPeople }: { hasPeople: boolean }) {
  const t = useTexts(filingTexts);
  const typing = useWhole();
  return (
    <>
      <Stale
        typing={typing}
        split={asIs}
        join={asIs}
        labelOf={(field) => t(`field.${field}`)}
        show={(field, values) => values[field]}
      />
      <Refused typing={typing} />
      {hasPeople && <PeopleCard typing={typing} />}
      <WordsCard typing={typing} />
      {(typing.state !== 'saved' || typing.hasSaved) && <SaveMark state={typing.state} />}
    </>
  );
}
