/**
 * The versions that the person has seen, by path. While a form is open its version is held:
 * a refresh in the background must not pass for the person's agreement to overwrite what it brought.
 */
export class ETags {
  private readonly agreed = new Map<string, string>();
  private readonly newest = new Map<string, string>();
  private readonly holds = new Map<string, number>();

  /** Read in an answer to GET. */
  seen(path: string, etag: string): void {
    this.newest.set(path, etag);
    if (!this.holds.has(path)) this.agreed.set(path, etag);
  }

  /** The answer to the person's own change: they have seen what they saved. */
  wrote(path: string, etag: string): void {
    this.newest.set(path, etag);
    this.agreed.set(path, etag);
  }

  /** A version that came inside another resource, such as a figure's inside its report. */
  know(path: string, version: number): void {
    this.seen(path, `"${version}"`);
  }

  /** What If-Match says. */
  ifMatch(path: string): string | undefined {
    return this.agreed.get(path);
  }

  /** From the moment a form opens until it closes. */
  hold(path: string): () => void {
    this.holds.set(path, (this.holds.get(path) ?? 0) + 1);
    return () => {
      const left = (this.holds.get(path) ?? 1) - 1;
      if (left > 0) return void this.holds.set(path, left);
      this.holds.delete(path);
      const newest = this.newest.get(path);
      if (newest) this.agreed.set(path, newest);
    };
  }

  /** An unsaved draft goes on from the version that it was typed over. */
  resume(path: string, etag: string): void {
    this.agreed.set(path, etag);
  }

  /** The person has seen both versions and has chosen. */
  agree(path: string): void {
    const newest = this.newest.get(path);
    if (newest) this.agreed.set(path, newest);
  }
}
