import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** Beside the title, such as a status. */
  mark?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Where the page belongs. */
  back?: { href: string; label: string };
  /** Narrow for forms, which read better in short lines. */
  narrow?: boolean;
  children?: ReactNode;
}

let arrivals = 0;
let isReturning = false;
addEventListener('popstate', () => {
  isReturning = true; // the browser knows where the person was
});

/** Whether the person has gone on while the page was still loading: a menu that loses its focus closes under the finger. */
const isEngaged = () =>
  document.querySelector('dialog[open], [aria-expanded="true"], input:focus, select:focus, textarea:focus') !== null;

/** A page with its one heading; after a navigation the focus goes there, so that it is read out. */
export function Page({ title, mark, lead, actions, back, narrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isReturning) scrollTo(0, 0);
    isReturning = false;
    if (arrivals++ > 0 && !isEngaged()) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Padrón`;
  }, [title]);
  return (
    <div className={styles.page} data-narrow={narrow || undefined}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {back && (
            <Link href={back.href} className={styles.back}>
              <Icon name="chevronLeft" small />
              {back.label}
            </Link>
          )}
          <div className={styles.title}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {mark}
          </div>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
