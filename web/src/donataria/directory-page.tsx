import { useState } from 'react';
import { useParams } from 'wouter';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { DonatariaDirectory } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { LoadFailed } from '../ui/load-failed';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { DirectoryMembers, EFFECTS } from './directory-members';
import { donatariaTexts } from './donataria.texts';

/** What a directory would change, and the button that changes it. */
export default function DirectoryPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/donataria-directories/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} lines={8}>
      {(directory) => <Directory directory={directory} />}
    </Loaded>
  );
}

function Directory({ directory }: { directory: DonatariaDirectory }) {
  const t = useTexts(donatariaTexts);
  const { number, dayOf } = useFormats();
  const say = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { id, fileName, rowCount, matched, counts, appliedAt } = directory;
  const year = String(directory.fiscalYear);
  const isLeft = counts.new + counts.changed > 0;
  const apply = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await client.POST('/donataria-directories/{id}/application', { params: { path: { id } } });
      await refresh('/donataria-directories', '/members');
      say(t('directory.done', { year }));
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page
      title={t('directory.title', { year })}
      lead={t('directory.file', { name: fileName, rows: number(rowCount) })}
      back={{ href: '/donataria', label: t('directories.title') }}
      actions={
        isLeft && (
          <Button look="primary" icon="check" busy={isBusy} onClick={() => void apply()}>
            {t('directory.apply', { year })}
          </Button>
        )
      }
    >
      {problem !== null && <LoadFailed error={problem} />}
      <Notice tone={isLeft ? 'quiet' : 'good'} title={t('directory.matched', { count: matched })}>
        {!isLeft && t('directory.nothing')}
        {isLeft && appliedAt && t('directories.applied', { day: dayOf(appliedAt) })}
      </Notice>
      {EFFECTS.filter((effect) => counts[effect] > 0).map((effect) => (
        <Card
          key={effect}
          title={`${t(`effect.${effect}`)} · ${number(counts[effect])}`}
          lead={t(`effectText.${effect}`)}
        >
          <DirectoryMembers id={id} effect={effect} total={counts[effect]} />
        </Card>
      ))}
    </Page>
  );
}
