import { useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { DocumentType } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { check, type DocumentTypeForm, toBody, toChanges, toForm } from './document-type-form';
import { DocumentTypeInputs } from './document-type-inputs';
import { useDocumentTypeWords } from './document-type-words';
import { documentTypesTexts } from './document-types.texts';
import { nameOf } from './name-of';

const HOME = '/settings/document-types';
const typeQuery = (id: string) => api.queryOptions('get', '/document-types/{id}', { params: { path: { id } } });

/** A type that there is, or under `new` one to be asked for. */
export default function DocumentTypePage() {
  const { id = '' } = useParams<{ id: string }>();
  return id === 'new' ? <EditType type={null} /> : <SavedType id={id} />;
}

function SavedType({ id }: { id: string }) {
  const query = api.useQuery('get', '/document-types/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(type) => <EditType key={type.id} type={type} />}</Loaded>;
}

function EditType({ type }: { type: DocumentType | null }) {
  const t = useTexts(documentTypesTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const words = useDocumentTypeWords();
  const say = useToast();
  const [, go] = useLocation();
  const path = type ? `/document-types/${type.id}` : undefined;
  const form = useForm<DocumentTypeForm, unknown>({
    initial: toForm(type ?? {}),
    draft: path ?? '/document-types/new',
    versioned: path,
    check: (values) => check(values, { needed: t('needed'), notANumber: t('notANumber') }),
    send: async (values, base) => {
      const body = toChanges(values, base);
      if (!type) await client.POST('/document-types', { body: toBody(values) });
      else if (Object.keys(body).length)
        await client.PATCH('/document-types/{id}', { params: { path: { id: type.id } }, body });
    },
    onSaved: () => {
      void refresh('/document-types', '/documents', '/members');
      say(t('saved'));
      go(HOME);
    },
  });
  return (
    <Page title={type ? nameOf(type, language) : t('new.title')} back={{ href: HOME, label: t('title') }} narrow>
      <Form form={form} submit={common('save')} actions={<ButtonLink href={HOME}>{common('cancel')}</ButtonLink>}>
        <DocumentTypeInputs form={form} isNew={!type} />
      </Form>
      {type && (
        <FormConflict
          form={form}
          reread={async () => toForm(await queryClient.fetchQuery({ ...typeQuery(type.id), staleTime: 0 }))}
          {...words}
        />
      )}
    </Page>
  );
}
