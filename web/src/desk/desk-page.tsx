import { Link } from 'wouter';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { Page } from '../ui/page';
import { Columns } from '../ui/stack';
import styles from './desk.module.css';
import { deskTexts } from './desk.texts';
import { QUEUES, TOOLS } from './queues';

/** Where the office sees at a glance what waits for it. */
export default function DeskPage() {
  const t = useTexts(deskTexts);
  const can = useCan();
  return (
    <Page title={t('title')}>
      <Columns least="card">
        <Card title={t('waiting')}>
          <ul className={styles.list}>
            {QUEUES.filter(({ needs }) => can(needs)).map((queue) => (
              <QueueItem key={queue.name} queue={queue} />
            ))}
          </ul>
        </Card>
        <Card title={t('tools')}>
          {TOOLS.map((group) => (
            <section key={group.name} className={styles.group}>
              <h3>{t(`tools.${group.name}`)}</h3>
              <ul className={styles.list}>
                {group.tools
                  .filter(({ needs }) => can(needs))
                  .map(({ name, href, icon }) => (
                    <li key={name}>
                      <Link href={href} className={styles.link}>
                        <Icon name={icon} small />
                        <span>{t(`tool.${name}`)}</span>
                        <Icon name="chevronRight" small />
                      </Link>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </Card>
      </Columns>
    </Page>
  );
}

function QueueItem({ queue }: { queue: (typeof QUEUES)[number] }) {
  const t = useTexts(deskTexts);
  const { number } = useFormats();
  const count = queue.useCount();
  return (
    <li>
      <Link href={queue.href} className={styles.link} data-calm={count === 0 || undefined}>
        <Icon name={queue.icon} small />
        <span>{t(`queue.${queue.name}`)}</span>
        <span className={styles.count}>{count === undefined ? '\u00a0' : count === 0 ? t('calm') : number(count)}</span>
        <Icon name="chevronRight" small />
      </Link>
    </li>
  );
}
