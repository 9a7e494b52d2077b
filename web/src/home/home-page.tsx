import { api } from '../api/client';
import type { Cycle, Obligation } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { useIsOwn, useSession } from '../session/session';
import { StandingCard } from '../standing/standing-card';
import { useFormats, useTexts } from '../texts/language';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { agendaOf, greetingAt } from './agenda';
import styles from './home.module.css';
import { homeTexts } from './home.texts';
import { OthersCard } from './others-card';
import { ProgramsCard } from './programs-card';
import { ReturnedNotice } from './returned-notice';
import { CalmCard, TaskCard } from './task-card';

const OPEN = ['not_yet_open', 'open', 'due_soon', 'overdue', 'submitted', 'returned'] as const;

/** One task and one button first; the rest of what the person's organisations owe below it. */
export default function HomePage() {
  const t = useTexts(homeTexts);
  const { members } = useSession();
  const { list } = useFormats();
  const owed = api.useQuery('get', '/obligations', {
    params: { query: { state: [...OPEN], sort: 'dueOn', limit: 200 } },
  });
  const known = api.useQuery('get', '/cycles', { params: { query: { limit: 200 } } });
  if (!useIsOwn('reports.read')) return <MissingPage />;
  const isOne = members.length === 1;
  return (
    <Page title={t(greetingAt(new Date().getHours()))} lead={list(members.map(({ name }) => name))}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Loaded query={owed} lines={6}>
            {({ items: obligations }) => (
              <Loaded query={known} lines={6}>
                {({ items: cycles }) => <Owed obligations={obligations} cycles={cycles} isOne={isOne} />}
              </Loaded>
            )}
          </Loaded>
        </div>
        <div className={styles.side}>
          {members.map(({ id, name }) => (
            <StandingCard key={id} memberId={id} name={isOne ? undefined : name} quiet />
          ))}
          {members.map((member) => (
            <ProgramsCard key={member.id} member={member} isOne={isOne} />
          ))}
        </div>
      </div>
    </Page>
  );
}

interface OwedProps {
  obligations: readonly Obligation[];
  cycles: readonly Cycle[];
  isOne: boolean;
}

function Owed({ obligations, cycles, isOne }: OwedProps) {
  const closed = new Set(cycles.flatMap(({ id, closedAt }) => (closedAt === null ? [] : id)));
  const { task, returned, others } = agendaOf(obligations, closed);
  return (
    <>
      {task ? <TaskCard task={task} isOne={isOne} /> : <CalmCard isCalm={returned.length === 0} next={others} />}
      {returned.map((obligation) => (
        <ReturnedNotice key={obligation.id} obligation={obligation} isOne={isOne} />
      ))}
      <OthersCard obligations={others} isOne={isOne} />
    </>
  );
}
