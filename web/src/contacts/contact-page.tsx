import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Contact } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { type ContactForm, toChanges, toForm } from './contact-form';
import { ContactInputs } from './contact-inputs';
import { useContactWords } from './contact-words';
import { contactsTexts } from './contacts.texts';

const contactQuery = (id: string) => api.queryOptions('get', '/contacts/{id}', { params: { path: { id } } });

export default function ContactPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/contacts/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(contact) => <EditContact key={contact.id} contact={contact} />}</Loaded>;
}

function EditContact({ contact }: { contact: Contact }) {
  const t = useTexts(contactsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const words = useContactWords();
  const say = useToast();
  const [, go] = useLocation();
  const [isEnding, setEnding] = useState(false);
  const { id, memberId } = contact;
  const home = `/members/${memberId}/contacts`;
  const leave = (text: string) => {
    void refresh('/members', '/contacts');
    say(text);
    go(home);
  };
  const form = useForm<ContactForm, unknown>({
    initial: toForm(contact, language),
    draft: `/contacts/${id}`,
    versioned: `/contacts/${id}`,
    check: ({ name }): Record<string, string> => (name.trim() ? {} : { name: t('required') }),
    send: async (values, base) => {
      const body = toChanges(values, base);
      if (Object.keys(body).length) await client.PATCH('/contacts/{id}', { params: { path: { id } }, body });
    },
    onSaved: () => leave(t('saved')),
  });
  return (
    <Page title={t('edit.title')} lead={contact.memberName} back={{ href: home, label: t('title') }} narrow>
      <Form
        form={form}
        submit={common('save')}
        actions={
          <>
            <ButtonLink href={home}>{common('cancel')}</ButtonLink>
            <Button look="danger" onClick={() => setEnding(true)}>
              {t('end')}
            </Button>
          </>
        }
      >
        <ContactInputs form={form} />
      </Form>
      <FormConflict
        form={form}
        reread={async () => toForm(await queryClient.fetchQuery({ ...contactQuery(id), staleTime: 0 }), language)}
        {...words}
      />
      {isEnding && (
        <ConfirmDialog
          title={t('end.title', { name: contact.name })}
          text={t('end.text')}
          confirm={t('end.submit')}
          onConfirm={() => client.DELETE('/contacts/{id}', { params: { path: { id } } })}
          onDone={() => leave(t('end.done'))}
          onClose={() => setEnding(false)}
        />
      )}
    </Page>
  );
}
