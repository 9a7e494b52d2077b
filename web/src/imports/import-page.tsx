import { useParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import type { Import } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { useTexts } from '../texts/language';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Applied } from './applied';
import { Applying } from './applying';
import { ApplyCard } from './apply-card';
import { ColumnsCard } from './columns-card';
import { importsTexts } from './imports.texts';
import { LastAttempt } from './last-attempt';
import { Reversed } from './reversed';
import { RowsCard } from './rows-card';

/** One file, from what it would do to what it did. */
export default function ImportPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/imports/{id}', { params: { path: { id } } });
  if (query.error && [400, 404].includes(asProblem(query.error).status)) return <MissingPage />;
  return <Loaded query={query}>{(proposal) => <Proposal proposal={proposal} />}</Loaded>;
}

function Proposal({ proposal }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const { state, jobId, reversalJobId } = proposal;
  return (
    <Page
      title={proposal.fileName}
      lead={[t('rows', { count: proposal.rowCount }), proposal.encoding].filter(Boolean).join(' · ')}
      back={{ href: '/imports', label: t('title') }}
    >
      {state === 'applying' && jobId && <Applying jobId={jobId} rowCount={proposal.rowCount} />}
      {state === 'reversing' && reversalJobId && <Applying jobId={reversalJobId} rowCount={proposal.rowCount} undoes />}
      {state === 'applied' && reversalJobId && <LastAttempt jobId={reversalJobId} undoes />}
      {state === 'applied' && <Applied proposal={proposal} />}
      {state === 'reversed' && <Reversed proposal={proposal} />}
      {state === 'proposed' && (
        <>
          {jobId && <LastAttempt jobId={jobId} />}
          <ApplyCard proposal={proposal} />
          <ColumnsCard key={proposal.version} proposal={proposal} />
        </>
      )}
      <RowsCard proposal={proposal} />
    </Page>
  );
}
