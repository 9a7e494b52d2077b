import { useState } from 'react';
import { api, client } from '../api/client';
import type { ReportListItem } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { CheckboxGroup } from '../ui/choices';
import { Actions, Dialog } from '../ui/dialog';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { obstacleOf } from './bulk';
import { BulkProgress } from './bulk-progress';
import { bulkTexts } from './bulk.texts';
import type { ReportFilters } from './report-filters';
import styles from './review.module.css';

const MOST = 200;

/** Which would be approved and which not, before any is; then how far it is, and what came of it. */
export function BulkDialog({ among, onClose }: { among: ReportFilters['others']; onClose(): void }) {
  const t = useTexts(bulkTexts);
  const [jobId, setJobId] = useState<string | null>(null);
  const query = api.useQuery(
    'get',
    '/reports',
    { params: { query: { ...among, state: ['submitted'], sort: 'waitingSince', limit: MOST } } },
    { staleTime: 0, enabled: jobId === null },
  );
  return (
    <Dialog title={t('title')} onClose={onClose} wide>
      {jobId ? (
        <BulkProgress jobId={jobId} onClose={onClose} />
      ) : (
        <Loaded query={query} lines={6}>
          {({ items }) => <Preview reports={items} onAsked={setJobId} onClose={onClose} />}
        </Loaded>
      )}
    </Dialog>
  );
}

interface PreviewProps {
  reports: readonly ReportListItem[];
  onAsked(jobId: string): void;
  onClose(): void;
}

function Preview({ reports, onAsked, onClose }: PreviewProps) {
  const t = useTexts(bulkTexts);
  const common = useTexts(commonTexts);
  const ready = reports.filter((report) => obstacleOf(report) === null);
  const left = reports.filter((report) => obstacleOf(report) !== null);
  const [chosen, setChosen] = useState<readonly string[]>(() => ready.map(({ id }) => id));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const approve = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const wanted = ready.filter(({ id }) => chosen.includes(id)).map(({ id, version }) => ({ id, version }));
      const { data } = await client.POST('/reports/approvals', { body: { reports: wanted } });
      onAsked(data!.id);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const nameOf = ({ memberName, cycleCode }: ReportListItem) => `${memberName}, ${cycleCode}`;
  return (
    <>
      <p>{t(ready.length ? 'lead' : 'none')}</p>
      {ready.length > 0 && (
        <CheckboxGroup
          name="reports"
          label={t('ready')}
          options={ready.map((report) => ({ value: report.id, label: nameOf(report) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {left.length > 0 && (
        <Notice title={t('left', { count: left.length })}>
          <ul className={styles.list}>
            {left.map((report) => (
              <li key={report.id}>
                {nameOf(report)}: {t(`why.${obstacleOf(report)!}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
      <Actions>
        {chosen.length > 0 && (
          <Button look="primary" icon="check" busy={isBusy} onClick={() => void approve()}>
            {t('submit', { count: chosen.length })}
          </Button>
        )}
        <Button onClick={onClose}>{common('cancel')}</Button>
      </Actions>
    </>
  );
}
