import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { ImportMapping } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { IconButton } from '../ui/button';
import { useToast } from '../ui/toasts';
import styles from '../ui/saved-list.module.css';
import { savedMappingsTexts } from './saved-mappings.texts';

interface SavedMappingItemProps {
  mapping: ImportMapping;
  isChosen: boolean;
  onChoose(): void;
  onRename(): void;
  onProblem(problem: unknown): void;
}

export function SavedMappingItem({ mapping, isChosen, onChoose, onRename, onProblem }: SavedMappingItemProps) {
  const t = useTexts(savedMappingsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { id, version, kind, name, columns } = mapping;
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      onProblem(error);
    }
    await refresh('/import-mappings');
  };
  const putBack = () => attempt(() => client.POST('/import-mappings', { body: { kind, name, columns } }));
  const remove = () =>
    attempt(async () => {
      etags.know(`/import-mappings/${id}`, version);
      await client.DELETE('/import-mappings/{id}', { params: { path: { id } } });
      say(t('removed', { name }), { label: common('undo'), run: () => void putBack() });
    });
  return (
    <li className={styles.item}>
      <button type="button" className={styles.choose} aria-current={isChosen || undefined} onClick={onChoose}>
        {name}
      </button>
      <IconButton icon="edit" label={t('rename', { name })} onClick={onRename} />
      <IconButton icon="close" label={t('remove', { name })} onClick={() => void remove()} />
    </li>
  );
}
