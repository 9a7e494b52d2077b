import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { IconButton } from './button';
import { classNames } from './class-names';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  /** Without it the dialog cannot be left by Escape or the cross. */
  onClose?: () => void;
  wide?: boolean;
  children: ReactNode;
}

/** A native modal dialog: mounted is open. Focus goes in, stays in, and returns to where it was. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const t = useTexts(commonTexts);
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // Before it leaves the page: a dialog that is gone already cannot give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={classNames(styles.dialog, wide && styles.wide)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Chromium closes a dialog on the second Escape whatever `cancel` says.
        if (event.key === 'Escape' && !onClose) event.preventDefault();
      }}
    >
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {onClose && <IconButton icon="close" label={t('close')} onClick={onClose} />}
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}

/** The buttons at a dialog's or a form's end; the main one first, as it is read first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
