import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Select, TextField } from '../ui/inputs';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { LEGAL_FORMS, optionsOf } from '../vocabulary/terms';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { termsTexts } from '../vocabulary/terms.texts';
import { memberFormTexts } from './form.texts';
import type { MemberForm } from './member-form';
import { membersTexts } from './members.texts';

/** Legal name, legal form and identifiers: the coalition writes them, the organisation reads them. */
export function ProtectedInputs({ form, isProtected }: { form: Form<MemberForm>; isProtected: boolean }) {
  const t = useTexts(membersTexts);
  const inForm = useTexts(memberFormTexts);
  const fields = useTexts(memberFieldsTexts);
  const terms = useTexts(termsTexts);
  const { field, values } = form;
  if (isProtected)
    return (
      <Card title={t('profile.registration')} lead={inForm('protectedText')}>
        <Facts
          facts={[
            { label: fields('legalName'), value: values.legalName, wide: true },
            { label: fields('legalForm'), value: values.legalForm && terms(`legalForm.${values.legalForm}`) },
            { label: terms('scheme.MX-RFC'), value: values.rfc },
            { label: terms('scheme.MX-CLUNI'), value: values.cluni },
          ]}
        />
      </Card>
    );
  const isReasonAsked =
    values.rfcReason !== '' || (form.problem?.errors.some(({ code }) => code === 'rfc-check-digit') ?? false);
  return (
    <Card title={t('profile.registration')}>
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
      </Stack>
    </Card>
  );
}
