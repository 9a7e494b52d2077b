import { Link } from 'wouter';
import { LanguageSwitch } from '../session/language-switch';
import { useCan, useSession } from '../session/session';
import { rememberLanguage, signOut } from '../session/session-actions';
import { sessionTexts } from '../session/session.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useDisclosure } from '../ui/use-disclosure';
import { GrantSwitch } from './grant-switch';
import styles from './account-menu.module.css';
import { frameTexts } from './frame.texts';

export function AccountMenu() {
  const t = useTexts(frameTexts);
  const inSession = useTexts(sessionTexts);
  const { account, role } = useSession();
  const can = useCan();
  const { isOpen, container, button, close } = useDisclosure();
  return (
    <div className={styles.account} {...container}>
      <button {...button} className={styles.toggle} aria-label={`${t('account')}: ${account.name}`}>
        <Icon name="person" />
      </button>
      {isOpen && (
        <div className={styles.menu}>
          <div>
            <p className={styles.name}>{account.name}</p>
            <p className={styles.quiet}>{account.email}</p>
            <p className={styles.quiet}>{t(`role.${role}`)}</p>
          </div>
          <GrantSwitch />
          {/* The page speaks it at once; that the account did not remember it is no reason to disturb. */}
          <LanguageSwitch onChosen={(language) => void rememberLanguage(language).catch(() => undefined)} />
          {can('exports.own') && (
            <Link href="/exports" className={styles.link} onClick={close}>
              <Icon name="download" small />
              {t('exports')}
            </Link>
          )}
          {can('audit.read') && (
            <Link href="/audit" className={styles.link} onClick={close}>
              <Icon name="history" small />
              {t('audit')}
            </Link>
          )}
          <Button icon="exit" onClick={() => void signOut()}>
            {inSession('signOut')}
          </Button>
        </div>
      )}
    </div>
  );
}
