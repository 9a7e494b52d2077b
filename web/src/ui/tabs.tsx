import { Link, useLocation } from 'wouter';
import styles from './tabs.module.css';

export interface Tab {
  href: string;
  label: string;
}

/** The sections of one thing, each with an address of its own: links, not an ARIA tab list. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [location] = useLocation();
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ href, label: name }) => (
        <Link key={href} href={href} className={styles.tab} aria-current={href === location ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
