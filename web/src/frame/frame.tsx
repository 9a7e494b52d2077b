import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { HeaderSearch } from '../search/header-search';
import { Brand } from '../session/brand';
import { useCan, useSession } from '../session/session';
import { SignInAgain } from '../session/sign-in-again';
import { useTexts } from '../texts/language';
import { Icon } from '../ui/icon';
import { AccountMenu } from './account-menu';
import styles from './frame.module.css';
import { frameTexts } from './frame.texts';
import { isWithin, useDestinations } from './navigation';

/** Header, navigation and the place for the page; on phones the navigation lies at the bottom, under the thumb. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTexts(frameTexts);
  const { coalition } = useSession();
  const can = useCan();
  const destinations = useDestinations();
  const [location] = useLocation();
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.inner}>
          <Link href="/" className={styles.brand}>
            <Brand />
          </Link>
          <nav className={styles.nav} aria-label={t('navigation')}>
            {destinations.map((destination) => (
              <Link
                key={destination.href}
                href={destination.href}
                className={styles.link}
                aria-current={isWithin(location, destination) ? 'page' : undefined}
              >
                <Icon name={destination.icon} />
                {destination.label}
              </Link>
            ))}
          </nav>
          {coalition.isDemonstration && (
            <span className={styles.demonstration} title={t('demonstrationLong')}>
              {t('demonstration')}
            </span>
          )}
          {can('members.read') && <HeaderSearch />}
          <AccountMenu />
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <SignInAgain />
    </>
  );
}
