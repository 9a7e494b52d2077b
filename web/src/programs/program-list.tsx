import { Link } from 'wouter';
import type { Program } from '../api/types';
import { useCan, useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Bilingual } from '../ui/bilingual';
import { StatusPill } from '../ui/status-pill';
import { placeName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './program-list.module.css';
import { programsTexts } from './programs.texts';

export function ProgramList({ programs }: { programs: readonly Program[] }) {
  return (
    <ul className={styles.list}>
      {programs.map((program) => (
        <ProgramItem key={program.id} program={program} />
      ))}
    </ul>
  );
}

function ProgramItem({ program }: { program: Program }) {
  const t = useTexts(programsTexts);
  const terms = useTexts(termsTexts);
  const { day, list } = useFormats();
  const can = useCan();
  const { today } = useSession().coalition;
  const { name, area, modality, locations, indicators, endsOn, descriptionEs, descriptionEn } = program;
  const places = locations.map(({ state, municipality }) => placeName(municipality, state));
  const facts = [
    terms(`area.${area}`),
    modality && terms(`modality.${modality}`),
    places.length > 2 ? t('places', { count: places.length }) : list(places),
    program.ageFrom !== null && program.ageTo !== null && t('ages', { from: program.ageFrom, to: program.ageTo }),
    indicators.length > 0 && t('indicatorCount', { count: indicators.length }),
  ];
  return (
    <li className={styles.program}>
      <p className={styles.name}>
        {can('programs.write') ? <Link href={`/programs/${program.id}`}>{name}</Link> : name}
        {endsOn !== null && endsOn < today && <StatusPill tone="quiet">{t('ended', { day: day(endsOn) })}</StatusPill>}
      </p>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {(descriptionEs ?? descriptionEn) && (
        <p className={styles.description}>
          <Bilingual es={descriptionEs} en={descriptionEn} />
        </p>
      )}
    </li>
  );
}
