import { useId, useState } from 'react';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button, IconButton } from '../ui/button';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { useToast } from '../ui/toasts';
import styles from './engagement.module.css';
import { engagementTexts } from './engagement.texts';

const stale = () => refresh('/tags', '/members');

/** The tags of one member: each can be taken off again, and a word that is new becomes a tag. */
export function TagsCard({ memberId }: { memberId: string }) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const query = api.useQuery('get', '/members/{memberId}/tags', { params: { path: { memberId } } });
  const put = (tagId: string) =>
    client.PUT('/members/{memberId}/tags/{tagId}', { params: { path: { memberId, tagId } } });
  const remove = async ({ id, name }: { id: string; name: string }) => {
    await client.DELETE('/members/{memberId}/tags/{tagId}', { params: { path: { memberId, tagId: id } } });
    void stale();
    say(t('tags.removed', { name }), { label: common('undo'), run: () => void put(id).then(stale) });
  };
  return (
    <Card title={t('tags')}>
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length ? (
            <ul className={styles.tags}>
              {items.map((tag) => (
                <li key={tag.id}>
                  {tag.name}
                  <IconButton
                    icon="close"
                    label={t('tags.remove', { name: tag.name })}
                    onClick={() => void remove(tag)}
                  />
                </li>
              ))}
            </ul>
          ) : (
            <p className={styles.quiet}>{t('tags.empty')}</p>
          )
        }
      </Loaded>
      <AddTag onAdd={put} />
    </Card>
  );
}

function AddTag({ onAdd }: { onAdd(tagId: string): Promise<unknown> }) {
  const t = useTexts(engagementTexts);
  const list = useId();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const all = api.useQuery('get', '/tags', { params: { query: { limit: 200 } } }).data?.items ?? [];
  const add = async (name: string) => {
    setBusy(true);
    setProblem(null);
    try {
      const known = all.find((tag) => tag.name.localeCompare(name, 'es', { sensitivity: 'base' }) === 0);
      const tag = known ?? (await client.POST('/tags', { body: { name } })).data;
      if (tag) await onAdd(tag.id);
      setTyped('');
      void stale();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.addTag}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() && !isBusy) void add(typed.trim());
      }}
    >
      <label>
        <span>{t('tags.add')}</span>
        <input
          list={list}
          value={typed}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <datalist id={list}>
        {all.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Button type="submit" icon="plus" busy={isBusy}>
        {t('tags.add')}
      </Button>
      <p className={styles.quiet}>{t('tags.hint')}</p>
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
    </form>
  );
}
