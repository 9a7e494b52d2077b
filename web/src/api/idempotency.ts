/** One key per thing to create: sending the same again, after no answer came, has one effect. */
export class IdempotencyKeys {
  private readonly open = new Map<string, string>();

  keyFor(path: string, body: string): string {
    const sending = `${path} ${body}`;
    const key = this.open.get(sending) ?? crypto.randomUUID();
    this.open.set(sending, key);
    return key;
  }

  /** An answer settles it, unless it says that the first attempt is still under way or that the server was away. */
  answered(path: string, body: string, status: number): void {
    if (status < 500 && status !== 409 && status !== 401 && status !== 429) this.open.delete(`${path} ${body}`);
  }
}
