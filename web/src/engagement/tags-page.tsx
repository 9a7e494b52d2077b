import { useState } from 'react';
import { Link } from 'wouter';
import { api, client, etags } from '../api/client';
import { byCursor } from '../api/pages';
import type { Tag } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choices';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Table } from '../ui/table';
import { useToast } from '../ui/toasts';
import { VisuallyHidden } from '../ui/visually-hidden';
import styles from './engagement.module.css';
import { engagementTexts } from './engagement.texts';
import { MergeTagDialog, staleTags, TagDialog } from './tag-dialogs';

type Open = { dialog: 'new' } | { dialog: 'rename' | 'merge'; tag: Tag };

/** The office's words: what they are called, and what becomes of those that are two for one thing. */
export default function TagsPage() {
  const t = useTexts(engagementTexts);
  const [isRetiredShown, setRetiredShown] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const include = isRetiredShown ? { include: 'retired' as const } : {};
  const query = api.useInfiniteQuery('get', '/tags', { params: { query: { limit: 100, ...include } } }, byCursor);
  return (
    <Page
      title={t('tags')}
      lead={t('tagsPage.lead')}
      actions={
        <Button look="primary" icon="plus" onClick={() => setOpen({ dialog: 'new' })}>
          {t('tagsPage.new')}
        </Button>
      }
    >
      <Card flush>
        <Loaded query={query} lines={6}>
          {({ pages }) => {
            const tags = pages.flatMap(({ items }) => items);
            if (!tags.length) return <Empty icon="filter" title={t('tagsPage.empty')} />;
            return (
              <>
                <TagTable tags={tags} onOpen={setOpen} />
                <LoadMore query={query} shown={tags.length} />
              </>
            );
          }}
        </Loaded>
      </Card>
      <Checkbox label={t('tagsPage.showRetired')} name="retired" value={isRetiredShown} onChange={setRetiredShown} />
      {open?.dialog === 'new' && <TagDialog onClose={close} />}
      {open?.dialog === 'rename' && <TagDialog tag={open.tag} onClose={close} />}
      {open?.dialog === 'merge' && <MergeTagDialog tag={open.tag} onClose={close} />}
    </Page>
  );
}

function TagTable({ tags, onOpen }: { tags: readonly Tag[]; onOpen(open: Open): void }) {
  const t = useTexts(engagementTexts);
  const { number } = useFormats();
  return (
    <Table
      caption={t('tags')}
      rows={tags}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('tagsPage.name'),
          isName: true,
          cell: ({ id, name, isRetired }) => (
            <>
              <Link href={`/members?tag=${id}`}>{name}</Link>
              {isRetired && <span className={styles.quiet}> · {t('tagsPage.retired')}</span>}
            </>
          ),
        },
        { key: 'members', header: t('tagsPage.members'), align: 'end', cell: ({ members }) => number(members) },
        {
          key: 'actions',
          header: <VisuallyHidden>{t('tagsPage.doing')}</VisuallyHidden>,
          bare: true,
          cell: (tag) => <TagActions tag={tag} onOpen={onOpen} />,
        },
      ]}
    />
  );
}

function TagActions({ tag, onOpen }: { tag: Tag; onOpen(open: Open): void }) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { id, name, version, isRetired } = tag;
  const retire = async (isNow: boolean, at = version) => {
    etags.know(`/tags/${id}`, at);
    await client.PATCH('/tags/{id}', { params: { path: { id } }, body: { isRetired: isNow } });
    await staleTags();
  };
  const retireAndTell = async () => {
    await retire(true);
    say(t('tagsPage.retiredSaid', { name }), { label: common('undo'), run: () => void retire(false, version + 1) });
  };
  return (
    <div role="group" aria-label={t('tagsPage.actions', { name })} className={styles.actions}>
      <Button small look="quiet" icon="edit" onClick={() => onOpen({ dialog: 'rename', tag })}>
        {t('tagsPage.rename')}
      </Button>
      {!isRetired && (
        <Button small look="quiet" onClick={() => onOpen({ dialog: 'merge', tag })}>
          {t('tagsPage.merge')}
        </Button>
      )}
      <Button small look="quiet" onClick={() => void (isRetired ? retire(false) : retireAndTell())}>
        {t(isRetired ? 'tagsPage.restore' : 'tagsPage.retire')}
      </Button>
    </div>
  );
}
