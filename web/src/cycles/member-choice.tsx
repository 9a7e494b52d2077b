import { useState } from 'react';
import { api } from '../api/client';
import { useSettled } from '../search/use-search';
import { useTexts } from '../texts/language';
import { Button, IconButton } from '../ui/button';
import { Field, FieldError } from '../ui/field';
import fields from '../ui/field.module.css';
import type { Bound } from '../ui/inputs';
import styles from './cycles.module.css';
import { specialReportsTexts } from './special-reports.texts';

type Chosen = readonly { id: string; name: string }[];

/** Organisations by name, one after the other; nobody scrolls through all of them. */
export function MemberChoice({ value, onChange, error }: Bound<Chosen>) {
  const t = useTexts(specialReportsTexts);
  const [typed, setTyped] = useState('');
  const q = useSettled(typed).trim();
  const { data } = api.useQuery(
    'get',
    '/members',
    { params: { query: { q, status: ['active', 'grace', 'suspended'], limit: 8 } } },
    { enabled: q !== '' },
  );
  const found = q === '' ? [] : (data?.items ?? []).filter(({ id }) => !value.some((each) => each.id === id));
  return (
    <div className={fields.field}>
      <Field label={t('members.search')} hint={t('members.hint')}>
        {(ids) => (
          <input
            {...ids}
            type="search"
            className={fields.control}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <Button
                icon="plus"
                small
                look="quiet"
                onClick={() => {
                  onChange([...value, { id, name }]);
                  setTyped('');
                }}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {q !== '' && data && found.length === 0 && <p className={fields.hint}>{t('members.none')}</p>}
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={t('members.chosen')}>
          {value.map(({ id, name }) => (
            <li key={id}>
              {name}
              <IconButton
                icon="close"
                label={t('members.remove', { name })}
                onClick={() => onChange(value.filter((each) => each.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <FieldError id="members-error" error={error} />
    </div>
  );
}
