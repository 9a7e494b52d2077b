/**
 * How what is typed stands to what is stored: as saved; on its way; kept on this device until the server answers again; held, because
 * something typed is no number or lacks its reason; refused by the server; or stale, because somebody else saved in between.
 */
export type SaveState = 'saved' | 'saving' | 'device' | 'held' | 'refused' | 'stale';

export interface Saving {
  readonly state: SaveState;
  /** Sends at once what waits; whether everything typed is stored. */
  flush(): Promise<boolean>;
  subscribe(listener: () => void): () => void;
}

/** The worse comes first: one word for many. */
const WORST: readonly SaveState[] = ['stale', 'refused', 'held', 'device', 'saving', 'saved'];

/** Everything on a page that saves itself. */
export class SavingGroup implements Saving {
  private readonly members = new Map<Saving, () => void>();
  private readonly listeners = new Set<() => void>();

  add(saving: Saving): () => void {
    this.members.set(saving, saving.subscribe(this.tell));
    this.tell();
    return () => {
      this.members.get(saving)?.();
      this.members.delete(saving);
      this.tell();
    };
  }

  get state(): SaveState {
    const states = new Set([...this.members.keys()].map(({ state }) => state));
    return WORST.find((state) => states.has(state)) ?? 'saved';
  }

  async flush(): Promise<boolean> {
    const all = await Promise.all([...this.members.keys()].map((saving) => saving.flush()));
    return all.every(Boolean);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell = (): void => this.listeners.forEach((listener) => listener());
}
