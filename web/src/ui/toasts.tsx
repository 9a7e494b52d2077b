import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { IconButton } from './button';
import { Icon } from './icon';
import styles from './toasts.module.css';

/** What can be taken back is offered with the news of it. */
interface Undo {
  label: string;
  run(): void;
}
type Say = (text: string, undo?: Undo) => void;

const ToastContext = createContext<Say>(() => {});
const SHOWN_FOR = 6_000;
const UNDO_FOR = 15_000;

/** `const say = useToast(); say(t('saved'))`: good news in passing. What needs an answer belongs in the page. */
export const useToast = (): Say => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTexts(commonTexts);
  const [toasts, setToasts] = useState<{ id: number; text: string; undo?: Undo }[]>([]);
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text, undo) => {
      const id = performance.now();
      setToasts((shown) => [...shown.slice(-2), { id, text, undo }]);
      setTimeout(() => drop(id), undo ? UNDO_FOR : SHOWN_FOR);
    },
    [drop],
  );
  return (
    <ToastContext value={say}>
      {children}
      <div className={styles.toasts} role="status" aria-live="polite">
        {toasts.map(({ id, text, undo }) => (
          <div key={id} className={styles.toast}>
            <Icon name="check" small />
            <span>{text}</span>
            {undo && (
              <button
                type="button"
                className={styles.undo}
                onClick={() => {
                  drop(id);
                  undo.run();
                }}
              >
                {undo.label}
              </button>
            )}
            <IconButton icon="close" label={t('close')} onClick={() => drop(id)} />
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
