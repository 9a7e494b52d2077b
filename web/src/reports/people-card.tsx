import { useId } from 'react';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Field } from '../ui/field';
import fields from '../ui/field.module.css';
import { TextArea } from '../ui/inputs';
import { Stack } from '../ui/stack';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { NumberInput } from './number-input';
import { parseNumber } from './parse-number';
import { Remarks } from './remarks';
import styles from './report.module.css';
import type { Typing } from './use-autosave';
import type { WholeTexts } from './whole-values';

/** People served across all programs, each counted once: between the largest program and the sum of all. */
export function PeopleCard({ typing: { values, type, state } }: { typing: Typing<WholeTexts> }) {
  const t = useTexts(filingTexts);
  const { report } = useFiling();
  const id = useId();
  const asked =
    state === 'saved' ? report.checks.find(({ pointer }) => pointer === '/unduplicatedPeople')?.detail : undefined;
  const isInvalid = parseNumber(values.people).kind === 'invalid';
  return (
    <Card title={t('people.title')} lead={t('people.lead')}>
      <Stack gap="small">
        <Remarks about={{ field: 'unduplicatedPeople' }} />
        <div data-field="unduplicatedPeople" className={styles.people}>
          <Field
            label={t('people.label')}
            hint={asked ? undefined : <RangeOfPeople />}
            error={isInvalid ? t('people.invalid') : undefined}
          >
            {(ids) => (
              <NumberInput
                {...ids}
                className={fields.control}
                value={values.people}
                onChange={(people) => type({ ...values, people })}
              />
            )}
          </Field>
        </div>
        {asked && (
          <p id={id} className={styles.asked}>
            {asked}
          </p>
        )}
        {(asked || values.peopleReason || values.people) && (
          <TextArea
            name="peopleReason"
            label={t('people.reason')}
            optional={!asked}
            rows={2}
            maxLength={1000}
            value={values.peopleReason}
            onChange={(peopleReason) => type({ ...values, peopleReason })}
          />
        )}
      </Stack>
    </Card>
  );
}

/** As the programs stand now. */
export function RangeOfPeople() {
  const t = useTexts(filingTexts);
  const { range } = useFormats();
  const { peopleRange } = useFiling().report;
  if (!peopleRange) return t('people.none');
  return t(peopleRange.low === peopleRange.high ? 'people.one' : 'people.range', { range: range(peopleRange) });
}
