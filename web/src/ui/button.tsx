import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

interface Look {
  /** One primary button a page; `quiet` has no frame. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  icon?: IconName;
  small?: boolean;
  wide?: boolean;
  children: ReactNode;
}

const classOf = ({ look = 'secondary', small, wide }: Omit<Look, 'children'>) =>
  classNames(styles.button, styles[look], small && styles.small, wide && styles.wide);

/** While `busy` it keeps its place and its focus, says so, and takes no second press. */
export function Button({
  look,
  icon,
  small,
  wide,
  busy = false,
  children,
  onClick,
  ...rest
}: Look & { busy?: boolean } & Omit<ComponentProps<'button'>, 'className' | 'children'>) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, small, wide })}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon && <Icon name={icon} small />}
      <span>{children}</span>
    </button>
  );
}

export function ButtonLink({ look, icon, small, wide, href, children }: Look & { href: string }) {
  return (
    <Link href={href} className={classOf({ look, small, wide })}>
      {icon && <Icon name={icon} small />}
      <span>{children}</span>
    </Link>
  );
}

/** A file of the API, to be saved: the browser fetches it, not the page. `label` tells links apart that read alike. */
export function DownloadLink({
  look,
  icon = 'download',
  small,
  wide,
  href,
  label,
  onClick,
  children,
}: Look & { href: string; label?: string; onClick?: () => void }) {
  return (
    <a href={href} download className={classOf({ look, small, wide })} aria-label={label} onClick={onClick}>
      <Icon name={icon} small />
      <span>{children}</span>
    </a>
  );
}

/** An icon alone, with its name for whoever cannot see it. */
export function IconButton({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Omit<ComponentProps<'button'>, 'className' | 'children'>) {
  return (
    <button type="button" {...rest} className={styles.iconOnly} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
