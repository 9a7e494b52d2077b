type Listener = (isNeeded: boolean) => void;

/** The session ended under an open page: requests wait here until the person has signed in again in place. */
class SigningInAgain {
  private waiting: { go: () => void; giveUp: () => void }[] = [];
  private readonly listeners = new Set<Listener>();
  private isSignedIn = false;

  /** Before the first sign-in there is nothing to wait for: the sign-in page is shown instead. */
  begin(): void {
    this.isSignedIn = true;
  }

  end(): void {
    this.isSignedIn = false;
    this.settle(false);
  }

  /** Resolves to whether it is worth sending the request once more. */
  wait(): Promise<boolean> {
    if (!this.isSignedIn) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.waiting.push({ go: () => resolve(true), giveUp: () => resolve(false) });
      this.tell();
    });
  }

  settle(isSignedIn: boolean): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(({ go, giveUp }) => (isSignedIn ? go() : giveUp()));
    this.tell();
  }

  get isNeeded(): boolean {
    return this.waiting.length > 0;
  }

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    this.listeners.forEach((listener) => listener(this.isNeeded));
  }
}

export const signingInAgain = new SigningInAgain();
