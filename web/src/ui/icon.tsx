import styles from './icon.module.css';

/** Drawn on 24 × 24 with a stroke of 1.75; decorative, so the words beside it must say it too. */
const PATHS = {
  home: 'M4 11.5 12 4l8 7.5M6 10v9.5h4.5v-5h3v5H18V10',
  members: 'M4 20V9l8-5 8 5v11M4 20h16M9 20v-5h6v5M9 11h.01M15 11h.01',
  reports: 'M6 3.5h8.5L18 7v13.5H6zM14 3.5V7.5h4M9 12h6M9 16h6',
  cycles: 'M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4',
  coalition: 'M5 20v-6M10 20V9M15 20v-8M20 20V5',
  upload: 'M12 15V4.5M7.5 8.5 12 4l4.5 4.5M5 15.5v4h14v-4',
  download: 'M12 4.5V15M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19 7',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.8-4.8',
  chevronDown: 'm6.5 9.5 5.5 5.5 5.5-5.5',
  chevronRight: 'm9.5 6.5 5.5 5.5-5.5 5.5',
  chevronLeft: 'M14.5 6.5 9 12l5.5 5.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.700-6 7.500-6s6.700 2 7.500 6',
  edit: 'M4.500 19.500l.8-4L16 4.800l3.200 3.200L8.500 18.700zM13.500 7.300l3.200 3.200',
  mail: 'M3.500 6h17v12.500h-17zM4 6.500l8 6.500 8-6.500',
  phone:
    'M6 4h3.200l1.600 4.200-2.200 1.600a11 11 0 0 0 5.600 5.600l1.600-2.200L20 14.800V18a2 2 0 0 1-2.200 2A15 15 0 0 1 4 6.200 2 2 0 0 1 6 4Z',
  place:
    'M12 21s-6.500-5.800-6.500-11a6.500 6.500 0 0 1 13 0C18.500 15.200 12 21 12 21ZM12 12.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400Z',
  clock: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V12l3 2',
  warning: 'M12 4 2.800 19.800h18.400zM12 10v4.500M12 17.200h.01',
  pause: 'M9 6v12M15 6v12',
  dash: 'M7 12h10',
  dot: 'M12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  copy: 'M9 9h10.500v10.500H9zM15 9V4.500H4.500V15H9',
  filter: 'M4 7h16M7 12h10M10 17h4',
  exit: 'M14 4.500H5.500v15H14M10 12h10M16.500 8.500 20 12l-3.500 3.500',
  globe:
    'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM3.500 12h17M12 3.500c5 5 5 12 0 17M12 3.500c-5 5-5 12 0 17',
  remark: 'M4 5h16v11h-8.500L7 20v-4H4zM8 9h8M8 12h5',
  history: 'M4 12a8 8 0 1 0 2.500-5.800L4 8.500M4 4v4.500h4.500M12 8v4.300l3 1.700',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? styles.small : styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
