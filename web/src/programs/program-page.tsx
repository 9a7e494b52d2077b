import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Program } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { useProgramCheck } from './program-check';
import { type ProgramForm, toChanges, toForm } from './program-form';
import { ProgramInputs } from './program-inputs';
import { useProgramWords } from './program-words';
import { programsTexts } from './programs.texts';

const programQuery = (id: string) => api.queryOptions('get', '/programs/{id}', { params: { path: { id } } });

export default function ProgramPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/programs/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(program) => <EditProgram key={program.id} program={program} />}</Loaded>;
}

function EditProgram({ program }: { program: Program }) {
  const t = useTexts(programsTexts);
  const common = useTexts(commonTexts);
  const words = useProgramWords(program);
  const say = useToast();
  const [, go] = useLocation();
  const [isEnding, setEnding] = useState(false);
  const { id, memberId } = program;
  const home = `/members/${memberId}/programs`;
  const leave = (text: string) => {
    void refresh('/members', '/programs');
    say(text);
    go(home);
  };
  const form = useForm<ProgramForm, unknown>({
    initial: toForm(program),
    draft: `/programs/${id}`,
    versioned: `/programs/${id}`,
    check: useProgramCheck(),
    send: async (values, base) => {
      const body = toChanges(values, base);
      if (Object.keys(body).length) await client.PATCH('/programs/{id}', { params: { path: { id } }, body });
    },
    onSaved: () => leave(t('saved')),
  });
  return (
    <Page title={t('edit.title')} lead={program.memberName} back={{ href: home, label: t('title') }} narrow>
      <Form
        form={form}
        submit={common('save')}
        actions={
          <>
            <ButtonLink href={home}>{common('cancel')}</ButtonLink>
            {program.endsOn === null && (
              <Button look="danger" onClick={() => setEnding(true)}>
                {t('end')}
              </Button>
            )}
          </>
        }
      >
        <ProgramInputs form={form} />
      </Form>
      <FormConflict
        form={form}
        reread={async () => toForm(await queryClient.fetchQuery({ ...programQuery(id), staleTime: 0 }))}
        {...words}
      />
      {isEnding && (
        <ConfirmDialog
          title={t('end.title', { name: program.name })}
          text={t('end.text')}
          confirm={t('end.submit')}
          onConfirm={() => client.DELETE('/programs/{id}', { params: { path: { id } } })}
          onDone={() => leave(t('end.done'))}
          onClose={() => setEnding(false)}
        />
      )}
    </Page>
  );
}
