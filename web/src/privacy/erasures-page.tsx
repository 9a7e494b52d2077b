import { useState } from 'react';
import { client } from '../api/client';
import type { PersonFound, PersonTexts } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { type FieldErrors, useForm } from '../ui/use-form';
import { FoundPerson } from './found-person';
import { PastErasures } from './past-erasures';
import { fieldOf, NOBODY, personOf, type PersonValues } from './person-form';
import { privacyTexts } from './privacy.texts';

/** From looking for a person to having erased them; nothing of the search is kept, neither here nor on the server. */
export default function ErasuresPage() {
  const t = useTexts(privacyTexts);
  const [search, setSearch] = useState<{ person: PersonTexts; found: PersonFound } | null>(null);
  const form = useForm<PersonValues, PersonFound>({
    initial: NOBODY,
    check: (values): FieldErrors => (Object.values(personOf(values)).flat().length ? {} : { names: t('nobody') }),
    place: ({ pointer }) => fieldOf(pointer),
    send: async (values) => {
      const person = personOf(values);
      const { data } = await client.POST('/person-searches', { body: person });
      setSearch({ person, found: data! });
      return data!;
    },
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="large">
        <Card title={t('who')}>
          <Form form={form} submit={t('find')}>
            <TextArea {...form.field('names')} label={t('names')} hint={t('names.hint')} rows={2} autoComplete="off" />
            <TextArea
              {...form.field('emails')}
              label={t('emails')}
              hint={t('lines.hint')}
              rows={2}
              autoComplete="off"
            />
            <TextArea
              {...form.field('phones')}
              label={t('phones')}
              hint={t('lines.hint')}
              rows={2}
              autoComplete="off"
            />
          </Form>
        </Card>
        {search && <FoundPerson key={JSON.stringify(search)} {...search} onErased={() => setSearch(null)} />}
        <PastErasures />
      </Stack>
    </Page>
  );
}
