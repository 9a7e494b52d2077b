import { useParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import { MissingPage } from '../frame/missing-page';
import { useTexts } from '../texts/language';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { ButtonLink } from '../ui/button';
import { MergeForm } from './merge-form';
import { mergingTexts } from './merging.texts';

/** Two members side by side, and which of each detail lives on. */
export default function MergePage() {
  const { id = '', other = '' } = useParams<{ id: string; other: string }>();
  const t = useTexts(mergingTexts);
  const query = api.useQuery(
    'get',
    '/members/{id}/merge-preview',
    { params: { path: { id }, query: { with: other } } },
    { staleTime: Infinity },
  );
  if (query.error && [400, 404].includes(asProblem(query.error).status)) return <MissingPage />;
  return (
    <Loaded query={query} lines={10}>
      {(preview) => (
        <Page
          title={t('merge.title')}
          lead={t('merge.lead', { kept: preview.kept.name, merged: preview.merged.name })}
          back={{ href: '/duplicates', label: t('title') }}
          actions={
            <ButtonLink href={`/members/${other}/merge/${id}`}>
              {t('merge.swap', { merged: preview.merged.name })}
            </ButtonLink>
          }
        >
          <MergeForm
            key={`${preview.kept.id} ${preview.kept.version} ${preview.merged.version}`}
            preview={preview}
            reload={() => void query.refetch()}
          />
        </Page>
      )}
    </Loaded>
  );
}
