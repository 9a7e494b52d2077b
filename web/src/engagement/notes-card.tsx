import { useState } from 'react';
import { api, client, etags } from '../api/client';
import { byCursor } from '../api/pages';
import { refresh } from '../api/query-client';
import type { Note } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Refusal } from '../ui/refusal';
import { useToast } from '../ui/toasts';
import { useAttempt } from '../ui/use-attempt';
import styles from './engagement.module.css';
import { engagementTexts } from './engagement.texts';
import { NoteDialog } from './note-dialog';

export function NotesCard({ memberId }: { memberId: string }) {
  const t = useTexts(engagementTexts);
  const [open, setOpen] = useState<Note | 'new' | null>(null);
  const query = api.useInfiniteQuery('get', '/members/{memberId}/notes', { params: { path: { memberId } } }, byCursor);
  const edit = (note: Note) => {
    etags.know(`/notes/${note.id}`, note.version);
    setOpen(note);
  };
  return (
    <Card
      title={t('notes')}
      actions={
        <Button icon="plus" onClick={() => setOpen('new')}>
          {t('notes.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ pages }) => {
          const notes = pages.flatMap(({ items }) => items);
          if (!notes.length)
            return (
              <Empty icon="remark" title={t('notes.empty')}>
                {t('notes.emptyText')}
              </Empty>
            );
          return (
            <>
              <ul className={styles.list}>
                {notes.map((note) => (
                  <NoteItem key={note.id} note={note} onEdit={() => edit(note)} />
                ))}
              </ul>
              <LoadMore query={query} shown={notes.length} />
            </>
          );
        }}
      </Loaded>
      {open && (
        <NoteDialog memberId={memberId} note={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

function NoteItem({ note, onEdit }: { note: Note; onEdit(): void }) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const { dayOf } = useFormats();
  const say = useToast();
  const { id, version } = note;
  const { problem, run } = useAttempt(() => void refresh('/members'));
  const change = async (body: { isPinned?: boolean; isEnded?: boolean }, at = version) => {
    etags.know(`/notes/${id}`, at);
    await client.PATCH('/notes/{id}', { params: { path: { id } }, body });
    await refresh('/members');
  };
  const remove = async () => {
    await change({ isEnded: true });
    say(t('note.removed'), { label: common('undo'), run: () => run(() => change({ isEnded: false }, version + 1)) });
  };
  return (
    <li className={styles.item} data-pinned={note.isPinned || undefined}>
      <p className={styles.text}>{note.text}</p>
      <p className={styles.quiet}>
        {[note.isPinned && t('note.pinned'), note.author, dayOf(note.createdAt)].filter(Boolean).join(' · ')}
      </p>
      <div className={styles.actions}>
        <Button small look="quiet" icon="edit" onClick={onEdit}>
          {common('edit')}
        </Button>
        <Button small look="quiet" onClick={() => run(() => change({ isPinned: !note.isPinned }))}>
          {t(note.isPinned ? 'note.unpin' : 'note.pin')}
        </Button>
        <Button small look="quiet" onClick={() => run(remove)}>
          {common('remove')}
        </Button>
      </div>
      {problem !== null && <Refusal problem={problem} />}
    </li>
  );
}
