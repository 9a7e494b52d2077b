import { Link } from 'wouter';
import { api } from '../api/client';
import type { Program, Session } from '../api/types';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { placeName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './home.module.css';
import { homeTexts } from './home.texts';

const SHOWN = 5;

/** The programs that the reports are about. */
export function ProgramsCard({ member, isOne }: { member: Session['members'][number]; isOne: boolean }) {
  const t = useTexts(homeTexts);
  const query = api.useQuery('get', '/programs', { params: { query: { member: [member.id], limit: 200 } } });
  const home = `/members/${member.id}/programs`;
  return (
    <Card title={isOne ? t('programs.title') : member.name} lead={isOne ? undefined : t('programs.title')}>
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon="reports"
              title={t('programs.empty')}
              actions={<ButtonLink href={`${home}/new`}>{t('programs.add')}</ButtonLink>}
            >
              {t('programs.emptyText')}
            </Empty>
          ) : (
            <>
              <ul className={styles.list}>
                {items.slice(0, SHOWN).map((program) => (
                  <ProgramItem key={program.id} program={program} />
                ))}
              </ul>
              <Link href={home} className={styles.all}>
                {t('programs.all')}
              </Link>
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

/** "Discapacidad · Torreón, Coahuila" */
function ProgramItem({ program: { id, name, area, locations } }: { program: Program }) {
  const t = useTexts(homeTexts);
  const terms = useTexts(termsTexts);
  const [place] = locations;
  const places =
    locations.length > 1
      ? t('programs.places', { count: locations.length })
      : placeName(place?.municipality, place?.state);
  return (
    <li>
      <div>
        <p className={styles.name}>
          <Link href={`/programs/${id}`}>{name}</Link>
        </p>
        <p className={styles.facts}>{[terms(`area.${area}`), places].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
