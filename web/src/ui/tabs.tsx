import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import styles from './tabs.module.css';

export interface Tab {
  href: string;
  label: string;
}

/** The sections of one thing, each with an address of its own: links, not an ARIA tab list. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [location] = useLocation();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]');
    if (current instanceof HTMLElement && list.current)
      list.current.scrollLeft = current.offsetLeft - list.current.clientWidth / 2 + current.clientWidth / 2;
  }, [location]);
  return (
    <nav ref={list} aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={styles.tab}
          aria-current={tab.href === location ? 'page' : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
