import { type ApiProblem, asProblem } from '../api/problem';
import type { SaveState, Saving } from './saving';

export interface Saved<V> {
  /** What was stored last, as it was typed. */
  base: V;
  values: V;
  state: SaveState;
  problem: ApiProblem | null;
  /** Whether anything was stored since the page opened: worth a word. */
  hasSaved: boolean;
}

export interface AutosaveOptions<V> {
  isSame(one: V, other: V): boolean;
  /** False while something typed must not be sent. */
  isSendable(values: V): boolean;
  send(values: V): Promise<unknown>;
}

/** After the last key of a burst. */
const PAUSE = 600;
/** Until the server is asked again. */
const RETRY = 8_000;

/** Stores what is typed as it is typed: one request for a burst, never two at a time, and nothing that is not to be stored. */
export class Autosave<V> implements Saving {
  snapshot: Saved<V>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private isOpen = true;

  constructor(
    saved: V,
    private readonly options: AutosaveOptions<V>,
  ) {
    this.snapshot = { base: saved, values: saved, state: 'saved', problem: null, hasSaved: false };
  }

  get state(): SaveState {
    return this.snapshot.state;
  }

  type(values: V): void {
    this.set({ values });
    this.settle(PAUSE);
  }

  /** What was left from before, over what it was typed. */
  restore(base: V, values: V): void {
    this.set({ base, values });
    this.settle(0);
  }

  /** A newer state from elsewhere; false while there is something of one's own. */
  adopt(saved: V): boolean {
    if (this.state !== 'saved') return false;
    this.set({ base: saved, values: saved });
    return true;
  }

  /** After a conflict: what the person chose, over what is stored now. */
  choose(merged: V, theirs: V): void {
    this.set({ base: theirs, values: merged, state: 'saved', problem: null });
    this.settle(0);
  }

  /** What somebody else stored, put together with what is typed by now; false where only the person can do that. */
  combine(theirs: V, put: (base: V, mine: V, theirs: V) => V | null): boolean {
    const merged = put(this.snapshot.base, this.snapshot.values, theirs);
    if (merged === null) return false;
    this.choose(merged, theirs);
    return true;
  }

  async flush(): Promise<boolean> {
    if (this.sending) await this.sending;
    if (this.isWaiting) await this.run();
    return this.state === 'saved';
  }

  /** While it is shown; what waits when it closes is sent once more. */
  open(): () => void {
    this.isOpen = true;
    return () => {
      this.isOpen = false;
      void this.flush();
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private get isWaiting(): boolean {
    return this.timer !== undefined || this.state === 'device';
  }

  private settle(pause: number): void {
    const { base, values, state } = this.snapshot;
    if (state === 'stale' || this.sending) return; // the person chooses first; or it is looked at once the answer is there
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.options.isSame(values, base)) return this.set({ state: 'saved', problem: null });
    if (!this.options.isSendable(values)) return this.set({ state: 'held', problem: null });
    this.set({ state: 'saving', problem: null });
    this.runIn(pause);
  }

  private runIn(pause: number): void {
    this.timer = setTimeout(() => void this.run(), pause);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending ??= this.sendOnce().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    const sent = this.snapshot.values;
    try {
      await this.options.send(sent);
      this.sending = null;
      this.set({ base: sent, problem: null, hasSaved: true });
      this.settle(PAUSE);
    } catch (error) {
      this.sending = null;
      this.refused(asProblem(error), this.snapshot.values !== sent);
    }
  }

  private refused(problem: ApiProblem, isTypedSince: boolean): void {
    if (problem.isStale) return this.set({ state: 'stale', problem });
    if (problem.isPassing || problem.status === 401 || problem.status === 429) {
      this.set({ state: 'device', problem });
      if (this.isOpen) this.runIn(RETRY);
      return;
    }
    this.set({ state: 'refused', problem });
    if (isTypedSince) this.settle(PAUSE);
  }

  private set(change: Partial<Saved<V>>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
