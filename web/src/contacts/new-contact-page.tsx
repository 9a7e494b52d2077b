import { useLocation, useParams } from 'wouter';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { toBody, toForm } from './contact-form';
import { ContactInputs } from './contact-inputs';
import { contactsTexts } from './contacts.texts';

export default function NewContactPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useTexts(contactsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const say = useToast();
  const [, go] = useLocation();
  const home = `/members/${id}/contacts`;
  const form = useForm({
    initial: toForm({}, language),
    draft: `${home}/new`,
    check: ({ name }): Record<string, string> => (name.trim() ? {} : { name: t('required') }),
    send: (values) =>
      client.POST('/members/{memberId}/contacts', {
        params: { path: { memberId: id } },
        body: { ...toBody(values), name: values.name.trim() },
      }),
    onSaved: () => {
      void refresh('/members', '/contacts');
      say(t('saved'));
      go(home);
    },
  });
  return (
    <Page title={t('new.title')} back={{ href: home, label: t('title') }} narrow>
      <Form form={form} submit={common('save')} actions={<ButtonLink href={home}>{common('cancel')}</ButtonLink>}>
        <ContactInputs form={form} />
      </Form>
    </Page>
  );
}
