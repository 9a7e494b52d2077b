import { useCan } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import type { MemberFilters } from './members-filter';
import { membersTexts } from './members.texts';

export function MembersEmpty({ filters }: { filters: MemberFilters }) {
  const t = useTexts(membersTexts);
  const common = useTexts(commonTexts);
  const can = useCan();
  if (filters.isFiltered)
    return (
      <Empty
        icon="search"
        title={t('empty.filtered')}
        actions={<Button onClick={filters.clear}>{common('clearFilters')}</Button>}
      >
        {t('empty.filteredText')}
      </Empty>
    );
  return (
    <Empty
      icon="members"
      title={t('empty.title')}
      actions={
        can('imports.write') && (
          <ButtonLink href="/imports" look="primary" icon="upload">
            {t('import')}
          </ButtonLink>
        )
      }
    >
      {can('members.create') && t('empty.text')}
    </Empty>
  );
}
