import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { api, etags } from '../api/client';
import { asProblem } from '../api/problem';
import { refresh } from '../api/query-client';
import type { Report, RestatedFigure, Restatement } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { Filing } from '../reports/filing';
import { useCan } from '../session/session';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Table } from '../ui/table';
import { ChangesTable, useFigureText } from './changes-table';
import { FigureDialog } from './figure-dialog';
import { leadOf } from './restatement-lead';
import { restatementsTexts } from './restatements.texts';
import { StartForm } from './start-form';
import { Steps } from './steps';
import { WholeDialog } from './whole-dialog';

/** Correcting a sealed report beside its seal. */
export default function RestatementPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useTexts(restatementsTexts);
  const { language } = useLanguage();
  const report = api.useQuery('get', '/reports/{id}', { params: { path: { id } } });
  const [done, setDone] = useState<Restatement | null>(null);
  // What has ended is asked for no more before everything is read again.
  useEffect(() => {
    if (done) void refresh('/reports', '/cycles', '/insights');
  }, [done]);
  if (report.error && [400, 404].includes(asProblem(report.error).status)) return <MissingPage />;
  return (
    <Loaded query={report} lines={10}>
      {(found) => (
        <Page
          title={t('restate.title', { name: found.member.name })}
          lead={t(leadOf(found, done), { cycle: language === 'es' ? found.cycle.nameEs : found.cycle.nameEn })}
          back={{ href: `/reports/${id}`, label: t('back') }}
        >
          {done && (
            <Notice
              tone="good"
              alert
              title={t(done.state === 'approved' ? 'state.approved' : 'state.cancelled')}
              actions={<ButtonLink href={`/reports/${id}/seals`}>{t('editions')}</ButtonLink>}
            />
          )}
          {done ? null : found.restatement === null ? (
            <NoneOpen report={found} />
          ) : (
            <Filing report={found}>
              <Open id={id} onDone={setDone} />
            </Filing>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function NoneOpen({ report }: { report: Report }) {
  const t = useTexts(restatementsTexts);
  const can = useCan();
  if (report.state !== 'approved') return <Empty title={t('start.not')} />;
  if (can('reports.review')) return <StartForm reportId={report.id} />;
  return (
    <Empty
      title={t('none.title')}
      actions={<ButtonLink href={`/reports/${report.id}/seals`}>{t('editions')}</ButtonLink>}
    >
      {t('none.text')}
    </Empty>
  );
}

function Open({ id, onDone }: { id: string; onDone(restatement: Restatement): void }) {
  const query = api.useQuery('get', '/reports/{id}/restatement', { params: { path: { id } } });
  return (
    <Loaded query={query} lines={8}>
      {(restatement) => <Draft restatement={restatement} onDone={onDone} />}
    </Loaded>
  );
}

function Draft({ restatement, onDone }: { restatement: Restatement; onDone(restatement: Restatement): void }) {
  const t = useTexts(restatementsTexts);
  const { number } = useFormats();
  const [figure, setFigure] = useState<RestatedFigure | null>(null);
  const [isWhole, setWhole] = useState(false);
  const { programs, memberFigures, report, canEdit, checks } = restatement;
  const asked = t(restatement.requestedBy === 'member' ? 'requestedBy.member' : 'requestedBy.coalition');
  const role = restatement.requestedAs;
  const isUnchanged = restatement.changes.figures.length + restatement.changes.fields.length === 0;
  const correct = (next: RestatedFigure) => {
    etags.know(`/reports/${report.id}/restatement/figures/${next.id}`, next.version);
    setFigure(next);
  };
  return (
    <>
      <Notice tone="warn" title={t(restatement.state === 'proposed' ? 'state.proposed' : 'state.draft')}>
        <Facts
          facts={[
            { label: t('start.reason'), value: restatement.reason, wide: true },
            { label: t('fact.requestedBy'), value: role ? t('requestedAs', { who: asked, role }) : asked },
          ]}
        />
      </Notice>
      <Card title={t('changes.draft')} flush={!isUnchanged}>
        <ChangesTable caption={t('changes.draft')} changes={restatement.changes} />
      </Card>
      {checks.length > 0 && (
        <Notice tone="bad" title={t('checks.title')}>
          <ul>
            {checks.map(({ pointer, code, detail }) => (
              <li key={`${pointer} ${code}`}>{detail}</li>
            ))}
          </ul>
        </Notice>
      )}
      {restatement.steps.length > 0 && <Steps restatement={restatement} onDone={onDone} />}
      {!restatement.isNothingToReport &&
        programs.map(({ id, name, figures }) => (
          <Figures key={id} title={name} figures={figures} onEdit={canEdit ? correct : undefined} />
        ))}
      {!restatement.isNothingToReport && memberFigures.length > 0 && (
        <Figures title={t('member')} figures={memberFigures} onEdit={canEdit ? correct : undefined} />
      )}
      <Card
        title={t('whole.title')}
        actions={canEdit && <Button onClick={() => setWhole(true)}>{t('whole.edit')}</Button>}
      >
        <Facts
          facts={[
            {
              label: t('field.unduplicatedPeople'),
              value: restatement.unduplicatedPeople === null ? null : number(restatement.unduplicatedPeople),
            },
            { label: t('field.unduplicatedReason'), value: restatement.unduplicatedReason },
            { label: t('field.nothingReason'), value: restatement.isNothingToReport && restatement.nothingReason },
            { label: t('field.signatory'), value: restatement.signatory },
            { label: t('field.narrative'), value: restatement.narrative, wide: true },
          ]}
        />
      </Card>
      {figure && <FigureDialog reportId={report.id} figure={figure} onClose={() => setFigure(null)} />}
      {isWhole && <WholeDialog restatement={restatement} onClose={() => setWhole(false)} />}
    </>
  );
}

function Figures({
  title,
  figures,
  onEdit,
}: {
  title: string;
  figures: readonly RestatedFigure[];
  onEdit: ((figure: RestatedFigure) => void) | undefined;
}) {
  const t = useTexts(restatementsTexts);
  const { language } = useLanguage();
  const told = useFigureText();
  const nameOf = ({ indicator }: RestatedFigure) => (language === 'es' ? indicator.nameEs : indicator.nameEn);
  return (
    <Card title={title} flush>
      <Table
        caption={t('figures', { name: title })}
        rows={figures}
        keyOf={({ id }) => id}
        columns={[
          { key: 'indicator', header: t('indicator'), isName: true, cell: nameOf },
          { key: 'sealed', header: t('sealed'), align: 'end', cell: ({ sealed }) => told(sealed) },
          {
            key: 'corrected',
            header: t('corrected'),
            align: 'end',
            cell: (figure) => (figure.state === 'empty' ? t('changes.absent') : told(figure)),
          },
          ...(onEdit
            ? [
                {
                  key: 'edit',
                  header: t('edit'),
                  bare: true,
                  cell: (figure: RestatedFigure) => (
                    <Button
                      small
                      onClick={() => onEdit(figure)}
                      aria-label={t('edit.figure', { name: nameOf(figure) })}
                    >
                      {t('edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
