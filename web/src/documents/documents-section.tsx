import { useState } from 'react';
import { api } from '../api/client';
import { refresh } from '../api/query-client';
import { sendDocument } from '../api/send-document';
import type { Document, DocumentType, Paper } from '../api/types';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Stack } from '../ui/stack';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts';
import { PaperItem } from './paper-item';
import { SendDialog } from './send-dialog';

const IN_ORDER: readonly Paper['state'][] = ['verified', 'expiring', 'submitted'];

/** What is asked of one member, with what it has sent. */
export default function DocumentsSection({ memberId }: { memberId: string }) {
  const path = { memberId };
  const papers = api.useQuery('get', '/members/{memberId}/papers', { params: { path } });
  const types = api.useQuery('get', '/document-types');
  const documents = api.useQuery('get', '/members/{memberId}/documents', {
    params: { path, query: { limit: 200 } },
  });
  return (
    <Loaded query={types} lines={6}>
      {({ items: known }) => (
        <Loaded query={papers} lines={6}>
          {({ items }) => (
            <Loaded query={documents} lines={6}>
              {(sent) => <Papers memberId={memberId} papers={items} types={known} documents={sent.items} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface PapersProps {
  memberId: string;
  papers: readonly Paper[];
  types: readonly DocumentType[];
  documents: readonly Document[];
}

function Papers({ memberId, papers, types, documents }: PapersProps) {
  const t = useTexts(documentsTexts);
  const can = useCan();
  const [sending, setSending] = useState<DocumentType | null>(null);
  const listOf = (some: readonly Paper[]) => (
    <ul className={styles.list}>
      {some.map((paper) => {
        const type = types.find(({ id }) => id === paper.typeId);
        return (
          type && (
            <PaperItem
              key={type.id}
              paper={paper}
              type={type}
              versions={documents.filter((document) => document.type.id === type.id)}
              onSend={can('documents.write') ? () => setSending(type) : undefined}
            />
          )
        );
      })}
    </ul>
  );
  /** Not what is only asked of other legal forms. */
  const isForAll = ({ typeId }: Paper) => types.find(({ id }) => id === typeId)?.requiredForms.length === 0;
  const required = papers.filter(({ isRequired }) => isRequired);
  const others = papers.filter((paper) => !paper.isRequired && (paper.state !== 'missing' || isForAll(paper)));
  const open = required.filter(({ state }) => !IN_ORDER.includes(state)).length;
  return (
    <Stack gap="large">
      <Card title={t('required')} lead={t('lead')}>
        {required.length > 0 && (
          <Notice tone={open ? 'warn' : 'good'}>{open ? t('toDo', { count: open }) : t('allGood')}</Notice>
        )}
        {listOf(required)}
      </Card>
      {others.length > 0 && (
        <Card title={t('others')} lead={t('othersLead')}>
          {listOf(others)}
        </Card>
      )}
      {sending && (
        <SendDialog
          type={sending}
          send={(document, onProgress) => sendDocument(memberId, document, onProgress)}
          onSent={() => void refresh('/documents', '/members')}
          onClose={() => setSending(null)}
        />
      )}
    </Stack>
  );
}
