import { useState } from 'react';
import { useLocation } from 'wouter';
import { refresh } from '../api/query-client';
import { sendImport } from '../api/send-file';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { LoadFailed } from '../ui/load-failed';
import { Page } from '../ui/page';
import { ProgressBar } from '../ui/progress-bar';
import { EarlierImports } from './earlier-imports';
import { FileDrop } from './file-drop';
import { importsTexts } from './imports.texts';

export default function ImportsPage() {
  const t = useTexts(importsTexts);
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (chosen: File) => {
    setFile(chosen);
    setProblem(null);
    try {
      const { id } = await sendImport(chosen);
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
        <FileDrop onFile={(chosen) => void send(chosen)} />
      )}
      <EarlierImports />
    </Page>
  );
}
