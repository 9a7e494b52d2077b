import styles from './outside-link.module.css';

/** A web address, a mailbox or a phone number as people write it. Anything else that was stored stays plain text. */
export function OutsideLink({ href }: { href: string }) {
  const shown = href.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/, '').replace(/\/$/, '');
  if (!/^(https?:\/\/|mailto:|tel:)/.test(href)) return href;
  const isWeb = href.startsWith('http');
  return (
    <a
      href={href.startsWith('tel:') ? href.replace(/[^\d+:a-z]/g, '') : href}
      className={styles.link}
      {...(isWeb ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {shown}
    </a>
  );
}
