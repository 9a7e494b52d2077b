import { useState } from 'react';
import { useLocation } from 'wouter';
import { refresh } from '../api/query-client';
import { sendImport } from '../api/send-file';
import type { ImportKind } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { RadioGroup } from '../ui/choices';
import { LoadFailed } from '../ui/load-failed';
import { Page } from '../ui/page';
import { ProgressBar } from '../ui/progress-bar';
import { Stack } from '../ui/stack';
import { EarlierImports } from './earlier-imports';
import { FileDrop } from './file-drop';
import { importsTexts } from './imports.texts';

const KINDS = ['members', 'programs', 'contacts'] as const;

export default function ImportsPage() {
  const t = useTexts(importsTexts);
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<ImportKind>('members');
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (chosen: File) => {
    setFile(chosen);
    setProblem(null);
    try {
      const { id } = await sendImport(chosen, kind);
      void refresh('/imports');
      go(`/imports/${id}`);
    } catch (error) {
      setProblem(error);
      setFile(null);
    }
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {problem !== null && <LoadFailed error={problem} />}
      {file ? (
        <Card>
          <p role="status">{t('reading', { name: file.name })}</p>
          <ProgressBar value={0} total={0} label={t('reading', { name: file.name })} />
        </Card>
      ) : (
        <Stack>
          <RadioGroup
            label={t('whatIsIt')}
            name="kind"
            value={kind}
            onChange={(chosen) => setKind(chosen as ImportKind)}
            options={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
          />
          <FileDrop onFile={(chosen) => void send(chosen)} />
        </Stack>
      )}
      <EarlierImports />
    </Page>
  );
}
