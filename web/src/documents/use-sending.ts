import { useState } from 'react';
import type { OnProgress } from '../api/send-document';

/** How far a file has gone out, from 0 to 1, while it goes. */
export function useSending() {
  const [share, setShare] = useState(0);
  return {
    share,
    sending: <Sent>(send: (onProgress: OnProgress) => Promise<Sent>): Promise<Sent> => {
      setShare(0);
      return send(setShare);
    },
  };
}
