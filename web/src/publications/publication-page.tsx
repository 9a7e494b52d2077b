import { Redirect, useParams } from 'wouter';
import { api } from '../api/client';
import { Loaded } from '../ui/loaded';
import { PublishedPage } from './published-page';

export default function PublicationPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/publications/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} lines={8}>
      {(publication) =>
        publication.content ? (
          <PublishedPage publication={publication} content={publication.content} />
        ) : (
          <Redirect to={`/publications/${publication.id}/edit`} replace />
        )
      }
    </Loaded>
  );
}
