import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { FileField } from '../ui/file-field';
import { Select, TextArea, TextField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { LEGAL_FORMS, optionsOf } from '../vocabulary/terms';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { termsTexts } from '../vocabulary/terms.texts';
import { memberFormTexts } from './form.texts';
import { type MemberForm, splitChanges } from './member-form';
import { membersTexts } from './members.texts';

/** The paper that supports what is asked for. The browser keeps no files, so it lives beside the form. */
export interface Paper {
  file: File | null;
  onFile(file: File | null): void;
}

/** Legal name, legal form and identifiers: the coalition writes them, the organisation asks for a change. */
export function ProtectedInputs({ form, paper }: { form: Form<MemberForm>; paper?: Paper }) {
  const t = useTexts(membersTexts);
  const inForm = useTexts(memberFormTexts);
  const fields = useTexts(memberFieldsTexts);
  const terms = useTexts(termsTexts);
  const { field, values } = form;
  const isReasonAsked =
    values.rfcReason !== '' || (form.problem?.errors.some(({ code }) => code === 'rfc-check-digit') ?? false);
  return (
    <Card title={t('profile.registration')} lead={paper && inForm('protectedText')}>
      <Stack>
        <TextField
          {...field('legalName')}
          label={fields('legalName')}
          hint={inForm('hint.legalName')}
          autoComplete="off"
          required
        />
        <Columns>
          <Select
            {...field('legalForm')}
            label={fields('legalForm')}
            options={optionsOf(terms, 'legalForm', LEGAL_FORMS)}
            empty={inForm('noChoice')}
          />
          <TextField
            {...field('rfc')}
            label={terms('scheme.MX-RFC')}
            hint={inForm('hint.rfc')}
            autoComplete="off"
            spellCheck={false}
          />
          <TextField
            {...field('cluni')}
            label={terms('scheme.MX-CLUNI')}
            hint={inForm('hint.cluni')}
            autoComplete="off"
            spellCheck={false}
          />
          <TextField {...field('ein')} label={terms('scheme.US-EIN')} hint={inForm('hint.ein')} autoComplete="off" />
        </Columns>
        {isReasonAsked && (
          <TextField {...field('rfcReason')} label={inForm('rfcReason')} hint={inForm('hint.rfcReason')} />
        )}
        {paper && splitChanges(values, form.base).request && (
          <>
            <Notice tone="warn">{inForm('request.lead')}</Notice>
            <FileField
              label={inForm('request.file')}
              hint={inForm('request.fileHint')}
              accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
              file={paper.file}
              onFile={paper.onFile}
              error={form.errors.file}
            />
            <TextArea {...field('requestNote')} label={inForm('request.note')} rows={2} maxLength={2000} optional />
          </>
        )}
      </Stack>
    </Card>
  );
}
