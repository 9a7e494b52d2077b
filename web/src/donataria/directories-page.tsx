import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { refresh } from '../api/query-client';
import { sendDirectory } from '../api/send-file';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Actions } from '../ui/dialog';
import { FileField } from '../ui/file-field';
import { TextField } from '../ui/inputs';
import { LoadFailed } from '../ui/load-failed';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { ProgressBar } from '../ui/progress-bar';
import { Columns, Stack } from '../ui/stack';
import { Table } from '../ui/table';
import { donatariaTexts } from './donataria.texts';
import { isYear } from './standing-form';

/** Sends a year's directory, and shows those that were sent. */
export default function DirectoriesPage() {
  const t = useTexts(donatariaTexts);
  return (
    <Page title={t('directories.title')} lead={t('directories.lead')}>
      <SendDirectory />
      <Earlier />
    </Page>
  );
}

function SendDirectory() {
  const t = useTexts(donatariaTexts);
  const [, go] = useLocation();
  const { today } = useSession().coalition;
  const [year, setYear] = useState(today.slice(0, 4));
  const [file, setFile] = useState<File | null>(null);
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!file || !isYear(year) || isSending) return;
    setSending(true);
    setProblem(null);
    try {
      const { id } = await sendDirectory(file, year.trim());
      void refresh('/donataria-directories');
      go(`/donataria/${id}`);
    } catch (error) {
      setProblem(error);
      setSending(false);
    }
  };
  return (
    <Card>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack>
          {problem !== null && <LoadFailed error={problem} />}
          <Columns>
            <TextField
              name="year"
              label={t('directories.year')}
              value={year}
              onChange={setYear}
              error={isTried && !isYear(year) ? t('yearError') : undefined}
              inputMode="numeric"
              maxLength={4}
            />
            <FileField
              label={t('directories.file')}
              accept=".csv,.txt,.xlsx"
              file={file}
              onFile={setFile}
              error={isTried && !file ? t('directories.fileError') : undefined}
            />
          </Columns>
          {isSending && (
            <>
              <p role="status">{t('directories.reading')}</p>
              <ProgressBar value={0} total={0} label={t('directories.reading')} />
            </>
          )}
          <Actions>
            <Button type="submit" look="primary" busy={isSending}>
              {t('directories.send')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}

function Earlier() {
  const t = useTexts(donatariaTexts);
  const { dayOf, number } = useFormats();
  const query = api.useInfiniteQuery('get', '/donataria-directories', { params: { query: {} } }, byCursor);
  return (
    <Card title={t('directories.earlier')}>
      <Loaded query={query} lines={3}>
        {({ pages }) => {
          const directories = pages.flatMap(({ items }) => items);
          if (directories.length === 0) return <p>{t('directories.none')}</p>;
          return (
            <>
              <Table
                caption={t('directories.earlier')}
                rows={directories}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'year',
                    header: t('year'),
                    isName: true,
                    cell: ({ id, fiscalYear }) => <Link href={`/donataria/${id}`}>{fiscalYear}</Link>,
                  },
                  {
                    key: 'file',
                    header: t('directories.file'),
                    bare: true,
                    cell: ({ fileName, rowCount }) => t('directory.file', { name: fileName, rows: number(rowCount) }),
                  },
                  {
                    key: 'state',
                    header: t('state'),
                    bare: true,
                    cell: ({ appliedAt }) =>
                      appliedAt ? t('directories.applied', { day: dayOf(appliedAt) }) : t('directories.proposed'),
                  },
                ]}
              />
              <LoadMore query={query} shown={directories.length} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
