import { useEffect, useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { asProblem } from '../api/problem';
import { queryClient, refresh } from '../api/query-client';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { TextArea } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { StatusPill } from '../ui/status-pill';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { FilesCard } from './files-card';
import type { Publication } from './publication';
import { PublishedContentView } from './published-content';
import { publicationsTexts } from './publications.texts';

const draftQuery = (id: string) => api.queryOptions('get', '/publications/{id}', { params: { path: { id } } });
const wordsOf = ({ introductionEs, introductionEn }: Publication) => ({ introductionEs, introductionEn });

/** The introduction, how it would look, and publishing it. */
export default function DraftPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/publications/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} lines={8}>
      {(publication) =>
        publication.state === 'draft' ? (
          <Draft key={publication.id} publication={publication} />
        ) : (
          <Redirect to={`/publications/${publication.id}`} replace />
        )
      }
    </Loaded>
  );
}

function Draft({ publication }: { publication: Publication }) {
  const t = useTexts(publicationsTexts);
  const say = useToast();
  const { language } = useLanguage();
  const { id, cycle } = publication;
  const path = { path: { id } };
  const [isPublished, setPublished] = useState(false);
  const preview = api.useQuery(
    'get',
    '/publications/{id}/preview',
    { params: path },
    { staleTime: 0, enabled: !isPublished },
  );
  // What is published has no preview: it is asked for no more before everything is read again.
  useEffect(() => {
    if (isPublished) void refresh('/publications');
  }, [isPublished]);
  const form = useForm({
    initial: wordsOf(publication),
    draft: `/publications/${id}`,
    versioned: `/publications/${id}`,
    send: (values) => client.PATCH('/publications/{id}', { params: path, body: values }),
    onSaved: () => {
      void refresh('/publications');
      say(t('saved'));
    },
  });
  const name = language === 'es' ? cycle.nameEs : cycle.nameEn;
  return (
    <Page
      title={name}
      mark={<StatusPill tone="warn">{t('state.draft')}</StatusPill>}
      lead={t('preview.lead')}
      back={{ href: '/publications', label: t('back') }}
      actions={
        <PublishButton
          publication={publication}
          name={name}
          figuresHash={preview.data?.figuresHash}
          onPublished={() => setPublished(true)}
          isUnsaved={form.isDirty}
        />
      }
    >
      <Card title={t('introduction')} lead={t('introduction.hint')}>
        <Form form={form} submit={t('save')} actions={<DiscardButton publication={publication} />}>
          <TextArea {...form.field('introductionEs')} label={t('introductionEs')} rows={7} maxLength={6000} lang="es" />
          <TextArea {...form.field('introductionEn')} label={t('introductionEn')} rows={7} maxLength={6000} lang="en" />
        </Form>
        <FormConflict
          form={form}
          reread={async () => wordsOf(await queryClient.fetchQuery({ ...draftQuery(id), staleTime: 0 }))}
          labelOf={(field) => t(field)}
          show={(field, values) => values[field]}
        />
      </Card>
      <FilesCard id={id} />
      <Loaded query={preview} lines={8}>
        {({ content }) => <PublishedContentView content={content} />}
      </Loaded>
    </Page>
  );
}

interface PublishButtonProps {
  publication: Publication;
  name: string;
  figuresHash: string | undefined;
  isUnsaved: boolean;
  onPublished(): void;
}

function PublishButton({
  publication: { id, version },
  name,
  figuresHash,
  isUnsaved,
  onPublished,
}: PublishButtonProps) {
  const t = useTexts(publicationsTexts);
  const say = useToast();
  const [isAsking, setAsking] = useState(false);
  const publish = async () => {
    try {
      await client.POST('/publications/{id}/publication', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { figuresHash },
      });
    } catch (error) {
      if (asProblem(error).code === 'figures-moved') await refresh('/publications');
      throw error;
    }
  };
  return (
    <>
      <Button look="primary" onClick={() => (isUnsaved ? say(t('unsaved')) : setAsking(true))}>
        {t('publish')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('publish.title', { cycle: name })}
          text={t('publish.text')}
          confirm={t('publish')}
          danger={false}
          onConfirm={publish}
          onDone={() => {
            setAsking(false);
            say(t('published'));
            onPublished();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function DiscardButton({ publication: { id } }: { publication: Publication }) {
  const t = useTexts(publicationsTexts);
  const say = useToast();
  const [, go] = useLocation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('discard.title')}
          text={t('discard.text')}
          confirm={t('discard')}
          onConfirm={() => client.DELETE('/publications/{id}', { params: { path: { id } } })}
          onDone={() => {
            say(t('discarded'));
            go('/publications');
            void refresh('/publications');
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
