import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Found, FoundGroup, SearchHit } from '../api/types';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Icon } from '../ui/icon';
import styles from './header-search.module.css';
import { hitLink, searchAddress } from './hit-link';
import { searchTexts } from './search.texts';
import { useSearch, useSettled } from './use-search';

const EACH = 5;

interface Line {
  href: string;
  hit?: SearchHit;
}

/** The box in the header: results as one types, arrows go through them, Enter opens. On phones an icon leads to the page. */
export function HeaderSearch() {
  const t = useTexts(searchTexts);
  const input = useShortcut();
  return (
    <div className={styles.search}>
      <Link href="/search" className={styles.icon} aria-label={t('open')}>
        <Icon name="search" />
      </Link>
      <Combobox input={input} />
    </div>
  );
}

function Combobox({ input }: { input: React.RefObject<HTMLInputElement | null> }) {
  const t = useTexts(searchTexts);
  const can = useCan();
  const id = useId();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const q = useSettled(typed).trim();
  const { data } = useSearch(q, { limit: EACH });
  const isShown = isOpen && typed.trim() !== '' && q !== '' && data !== undefined;
  const lines: Line[] = [
    ...(data?.groups ?? []).flatMap(({ group, items }) =>
      items.map((hit) => ({ hit, href: hitLink(group, hit, can) })),
    ),
    { href: searchAddress(typed.trim()) },
  ];
  const open = (href: string) => {
    setOpen(false);
    setTyped('');
    input.current?.blur();
    go(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const next = moves[event.key];
    if (next !== undefined && isShown) {
      event.preventDefault();
      setAt((next + lines.length + (next < -1 ? 1 : 0)) % lines.length);
    } else if (event.key === 'Enter' && typed.trim()) {
      open((isShown && lines[at]?.href) || searchAddress(typed.trim()));
    } else if (event.key === 'Escape') {
      if (isShown) setOpen(false);
      else setTyped('');
    }
  };
  return (
    <div
      className={styles.box}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Icon name="search" small />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-activedescendant={isShown && at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/ Control+K"
        placeholder={t('title')}
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
      />
      {isShown && <Results id={id} found={data} typed={typed.trim()} at={at} lines={lines} onOpen={open} />}
    </div>
  );
}

interface ResultsProps {
  id: string;
  found: Found;
  typed: string;
  at: number;
  lines: readonly Line[];
  onOpen(href: string): void;
}

function Results({ id, found, typed, at, lines, onOpen }: ResultsProps) {
  const t = useTexts(searchTexts);
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    'aria-selected': index === at,
    className: styles.option,
    // The focus stays in the box.
    onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
    onClick: () => onOpen(lines[index]!.href),
  });
  let index = 0;
  return (
    <div className={styles.results}>
      {found.isApproximate && <p className={styles.note}>{t('approximate')}</p>}
      {found.groups.length === 0 && <p className={styles.note}>{t('nothing', { q: typed })}</p>}
      <div role="listbox" id={id} aria-label={t('results')}>
        {found.groups.map(({ group, items }) => (
          <Group key={group} group={group}>
            {items.map((hit) => (
              <div key={hit.id} {...option(index++)}>
                <HitText hit={hit} />
              </div>
            ))}
          </Group>
        ))}
        <div {...option(index)}>
          <span className={styles.all}>{t('all')}</span>
        </div>
      </div>
    </div>
  );
}

function Group({ group, children }: { group: FoundGroup['group']; children: React.ReactNode }) {
  const t = useTexts(searchTexts);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.group}>
        {t(`group.${group}`)}
      </p>
      {children}
    </div>
  );
}

export function HitText({ hit }: { hit: SearchHit }) {
  const t = useTexts(searchTexts);
  return (
    <>
      <span className={styles.title}>
        {hit.title}
        {hit.isPast && <span className={styles.quiet}> ({t('past')})</span>}
      </span>
      {hit.detail && <span className={styles.detail}>{hit.detail}</span>}
    </>
  );
}

/** `/` and Ctrl+K put the cursor into the box, unless somebody is typing elsewhere. */
function useShortcut() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      if ((!isK && !isSlash) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return input;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
