import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { ErasureGround, PersonFile, PersonFound, PersonPlace, PersonTexts } from '../api/types';
import { historyTexts } from '../history/history.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox, RadioGroup } from '../ui/choices';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Actions } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { Notice } from '../ui/notice';
import { Stack } from '../ui/stack';
import { useToast } from '../ui/toasts';
import styles from './privacy.module.css';
import { privacyTexts } from './privacy.texts';

const GROUNDS: readonly ErasureGround[] = ['request', 'retention', 'mistake'];

/** Everything is ticked; what speaks of somebody else is unticked, and stays. */
export function FoundPerson({
  person,
  found,
  onErased,
}: {
  person: PersonTexts;
  found: PersonFound;
  onErased(): void;
}) {
  const t = useTexts(privacyTexts);
  const say = useToast();
  const [spared, setSpared] = useState<readonly string[]>([]);
  const [ground, setGround] = useState<ErasureGround>('request');
  const [isAsking, setAsking] = useState(false);
  const toggle = (id: string) => (isOn: boolean) =>
    setSpared(isOn ? spared.filter((each) => each !== id) : [...spared, id]);
  const files = found.files.map(({ id }) => id).filter((id) => !spared.includes(id));
  const places = found.places.filter(({ place }) => !spared.includes(place));
  if (!found.places.length && !found.files.some(({ reason }) => reason === 'content'))
    return (
      <Card>
        <Empty icon="members" title={t('notFound')}>
          {t('notFound.text')}
        </Empty>
      </Card>
    );
  return (
    <Card title={t('found')}>
      <Stack>
        <p>{t('found.lead', { count: found.places.length })}</p>
        {found.isCut && <Notice>{t('cut')}</Notice>}
        <ul className={styles.places}>
          {found.places.map((each) => (
            <li key={`${each.place} ${each.field}`}>
              <Place of={each} isOn={!spared.includes(each.place)} onChange={toggle(each.place)} />
            </li>
          ))}
        </ul>
        {found.files.length > 0 && <Files files={found.files} spared={spared} toggle={toggle} />}
        <RadioGroup
          name="ground"
          label={t('ground')}
          value={ground}
          onChange={(chosen) => chosen && setGround(chosen)}
          options={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
        />
        <p>{t('kept')}</p>
        <Actions>
          <Button look="danger" onClick={() => setAsking(true)}>
            {t('erase')}
          </Button>
        </Actions>
      </Stack>
      {isAsking && (
        <ConfirmDialog
          title={t('erase.title')}
          text={t('erase.text', { count: places.length, files: files.length })}
          confirm={t('erase')}
          onConfirm={() =>
            client.POST('/erasures', {
              body: { ...person, ground, files, spared: spared.filter((id) => id.includes('/')) },
            })
          }
          onDone={() => {
            void refresh('/erasures');
            say(t('erased'));
            onErased();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

function Place({ of, isOn, onChange }: { of: PersonPlace; isOn: boolean; onChange(isOn: boolean): void }) {
  const t = useTexts(privacyTexts);
  const words = useTexts(historyTexts);
  const what = `what.${of.table}`;
  const name = what in historyTexts.es ? words(what as 'what.other') : of.table;
  return (
    <Checkbox
      name={of.place}
      value={isOn}
      onChange={onChange}
      label={
        <>
          <span className={styles.excerpt}>{of.excerpt}</span>{' '}
          <span className={styles.quiet}>
            {name} {of.memberName && t('ofMember', { name: of.memberName })}
          </span>
        </>
      }
    />
  );
}

interface FilesProps {
  files: readonly PersonFile[];
  spared: readonly string[];
  toggle(id: string): (isOn: boolean) => void;
}

function Files({ files, spared, toggle }: FilesProps) {
  const t = useTexts(privacyTexts);
  return (
    <>
      <h3>{t('files')}</h3>
      <p>{t('files.lead')}</p>
      <ul className={styles.places}>
        {files.map(({ id, name, memberName, reason }) => (
          <li key={id}>
            <Checkbox
              name={id}
              value={!spared.includes(id)}
              onChange={toggle(id)}
              label={
                <>
                  <span className={styles.excerpt}>{name}</span>{' '}
                  <span className={styles.quiet}>
                    {t(`reason.${reason}`)} {memberName && t('ofMember', { name: memberName })}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
