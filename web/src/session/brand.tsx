import styles from './brand.module.css';

export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" />
        <path d="M9.5 10h8M9.5 16h13M9.5 22h10" />
        <circle cx="22" cy="10" r="1.9" />
      </svg>
      Padrón
    </span>
  );
}
