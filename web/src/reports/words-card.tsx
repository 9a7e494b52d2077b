import { LANGUAGES } from '../texts/catalog';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Select, TextArea, TextField } from '../ui/inputs';
import { Stack } from '../ui/stack';
import { termsTexts } from '../vocabulary/terms.texts';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { Remarks } from './remarks';
import { mayEditField } from './report-rules';
import type { Typing } from './use-autosave';
import { NarrativeReading } from './whole-reading';
import type { WholeTexts } from './whole-values';

/** What figures do not say, and who stands for them. */
export function WordsCard({ typing: { values, type } }: { typing: Typing<WholeTexts> }) {
  const t = useTexts(filingTexts);
  const terms = useTexts(termsTexts);
  const { report } = useFiling();
  const isNarrativeOpen = mayEditField(report, 'narrative');
  return (
    <Card title={t('words.title')}>
      <Stack>
        <Remarks about={{ field: 'narrative' }} />
        {isNarrativeOpen ? (
          <TextArea
            name="narrative"
            label={t('narrative')}
            hint={t('narrativeHint')}
            optional
            rows={6}
            maxLength={10_000}
            lang={values.narrativeLanguage}
            value={values.narrative}
            onChange={(narrative) => type({ ...values, narrative })}
          />
        ) : (
          <NarrativeReading report={report} />
        )}
        {isNarrativeOpen && values.narrative && (
          <Select
            name="narrativeLanguage"
            label={t('narrativeLanguage')}
            options={LANGUAGES.map((value) => ({ value, label: terms(`language.${value}`) }))}
            value={values.narrativeLanguage}
            onChange={(chosen) => type({ ...values, narrativeLanguage: chosen || values.narrativeLanguage })}
          />
        )}
        <div data-field="signatory">
          <TextField
            name="signatory"
            label={t('signatory')}
            hint={t('signatoryHint')}
            maxLength={200}
            value={values.signatory}
            onChange={(signatory) => type({ ...values, signatory })}
          />
        </div>
      </Stack>
    </Card>
  );
}
