import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';

/** Something that opens below its button: Escape closes it and gives the focus back, leaving it closes it too. */
export function useDisclosure() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    close: () => setOpen(false),
    container: {
      tabIndex: -1, // so that a click inside keeps the focus inside
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      },
    },
    button: { ref: button, type: 'button' as const, 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) },
  };
}
