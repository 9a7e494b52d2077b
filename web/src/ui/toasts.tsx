import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { IconButton } from './button';
import { Icon } from './icon';
import styles from './toasts.module.css';

type Say = (text: string) => void;

const ToastContext = createContext<Say>(() => {});
const SHOWN_FOR = 6_000;

/** `const say = useToast(); say(t('saved'))`: good news in passing. What needs an answer belongs in the page. */
export const useToast = (): Say => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTexts(commonTexts);
  const [toasts, setToasts] = useState<{ id: number; text: string }[]>([]);
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text) => {
      const id = performance.now();
      setToasts((shown) => [...shown.slice(-2), { id, text }]);
      setTimeout(() => drop(id), SHOWN_FOR);
    },
    [drop],
  );
  return (
    <ToastContext value={say}>
      {children}
      <div className={styles.toasts} role="status" aria-live="polite">
        {toasts.map(({ id, text }) => (
          <div key={id} className={styles.toast}>
            <Icon name="check" small />
            <span>{text}</span>
            <IconButton icon="close" label={t('close')} onClick={() => drop(id)} />
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
