import { useLocation, useParams } from 'wouter';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Area } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { useProgramCheck } from './program-check';
import { toBody, toForm } from './program-form';
import { ProgramInputs } from './program-inputs';
import { programsTexts } from './programs.texts';

export default function NewProgramPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useTexts(programsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const [, go] = useLocation();
  const home = `/members/${id}/programs`;
  const form = useForm({
    initial: toForm({}),
    draft: `${home}/new`,
    check: useProgramCheck(),
    send: (values) =>
      client.POST('/members/{memberId}/programs', {
        params: { path: { memberId: id } },
        body: { ...toBody(values), area: values.area as Area }, // checked: not empty
      }),
    onSaved: () => {
      void refresh('/members', '/programs');
      say(t('saved'));
      go(home);
    },
  });
  return (
    <Page title={t('new.title')} back={{ href: home, label: t('title') }} narrow>
      <Form form={form} submit={common('save')} actions={<ButtonLink href={home}>{common('cancel')}</ButtonLink>}>
        <ProgramInputs form={form} />
      </Form>
    </Page>
  );
}
