import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { CheckboxGroup, RadioGroup } from '../ui/choices';
import { TextField } from '../ui/inputs';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { CONTACT_ROLES, optionsOf } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import type { ContactForm } from './contact-form';
import { contactsTexts } from './contacts.texts';

export function ContactInputs({ form }: { form: Form<ContactForm> }) {
  const t = useTexts(contactsTexts);
  const terms = useTexts(termsTexts);
  const { field, values } = form;
  return (
    <Card>
      <Stack>
        <TextField {...field('name')} label={t('name')} autoComplete="off" required />
        <Columns>
          <TextField {...field('email')} label={t('email')} type="email" autoComplete="off" />
          <TextField {...field('phone')} label={t('phone')} type="tel" autoComplete="off" />
        </Columns>
        <RadioGroup
          {...field('language')}
          onChange={(language) => language && field('language').onChange(language)}
          label={t('language')}
          options={optionsOf(terms, 'language', ['es', 'en'] as const)}
        />
        <CheckboxGroup {...field('roles')} label={t('roles')} options={optionsOf(terms, 'role', CONTACT_ROLES)} />
        {values.roles.length > 0 && (
          <CheckboxGroup
            {...field('primary')}
            label={t('primaryRoles')}
            hint={t('primaryHint')}
            options={optionsOf(terms, 'role', values.roles)}
          />
        )}
      </Stack>
    </Card>
  );
}
