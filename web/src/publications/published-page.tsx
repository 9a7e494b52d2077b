import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { useCan } from '../session/session';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Refusal } from '../ui/refusal';
import { useBoardEdition } from './figures-notice';
import { FilesCard } from './files-card';
import type { Publication, PublishedContent } from './publication';
import { PublishedContentView } from './published-content';
import styles from './publications.module.css';
import { publicationsTexts } from './publications.texts';

export function PublishedPage({ publication, content }: { publication: Publication; content: PublishedContent }) {
  const t = useTexts(publicationsTexts);
  const { instant } = useFormats();
  const { language } = useLanguage();
  const { id, edition, contentHash } = publication;
  const cycle = language === 'es' ? content.cycle.nameEs : content.cycle.nameEn;
  const boardEdition = useBoardEdition(content);
  return (
    <Page
      title={t('name', { cycle, edition: edition ?? 1 })}
      lead={[t('published.on', { at: instant(content.publishedAt) }), boardEdition].filter(Boolean).join(' · ')}
      back={{ href: '/publications', label: t('back') }}
    >
      <Since publication={publication} />
      <FilesCard id={id} />
      <PublishedContentView content={content} />
      <Card title={t('hash')} lead={t('hash.hint')}>
        <p className={styles.hash}>{contentHash}</p>
      </Card>
      {boardEdition && content.figures.edition && (
        <Card title={t('boardEdition.hash')} lead={boardEdition}>
          <p className={styles.hash}>{content.figures.edition.hash}</p>
        </Card>
      )}
    </Page>
  );
}

/** What has happened since it was published. */
function Since({ publication }: { publication: Publication }) {
  const t = useTexts(publicationsTexts);
  const { dayOf } = useFormats();
  const can = useCan();
  const { replacedBy, restated, restatedAt, added } = publication;
  if (replacedBy)
    return (
      <Notice
        tone="warn"
        title={t('replaced')}
        actions={
          <ButtonLink small href={`/publications/${replacedBy.id}`}>
            {t('replaced.open', { edition: replacedBy.edition })}
          </ButtonLink>
        }
      >
        {t('replaced.text', { edition: replacedBy.edition, day: dayOf(replacedBy.publishedAt) })}
      </Notice>
    );
  if (!restated && !added) return null;
  return (
    <Notice
      tone={restated ? 'warn' : 'quiet'}
      title={restated ? t('restated', { count: restated }) : undefined}
      actions={can('publications.write') && <RenewButton cycleId={publication.cycle.id} />}
    >
      {restated && restatedAt ? <p>{t('restated.text', { day: dayOf(restatedAt) })}</p> : null}
      {added ? <p>{t('added', { count: added })}</p> : null}
    </Notice>
  );
}

function RenewButton({ cycleId }: { cycleId: string }) {
  const t = useTexts(publicationsTexts);
  const [, go] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const renew = async () => {
    setBusy(true);
    try {
      const { data } = await client.GET('/publications', { params: { query: { cycle: cycleId, state: 'draft' } } });
      const draft = data?.items[0] ?? (await client.POST('/publications', { body: { cycleId } })).data;
      void refresh('/publications');
      if (draft) go(`/publications/${draft.id}/edit`);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <>
      {problem !== null && <Refusal problem={problem} />}
      <Button small busy={isBusy} onClick={() => void renew()}>
        {t('renew')}
      </Button>
    </>
  );
}
