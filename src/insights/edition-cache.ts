import type { JsonText } from '../shared/http/json-text';

/** More than what is looked at on one day: a few cycles, each as page and as tables, for two audiences. */
const MOST = 100;

/**
 * Figures that have been drawn, by their edition: the same for everybody of one audience until the edition changes, in this process
 * only. What is asked of the database grows with the members; how often, with what happens to the figures, not with who looks.
 */
export class EditionCache {
  private readonly kept = new Map<string, JsonText>();

  async get(edition: string, draw: () => Promise<JsonText>): Promise<JsonText> {
    const known = this.kept.get(edition);
    if (known) return known;
    const drawn = await draw();
    this.kept.set(edition, drawn);
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value!);
    return drawn;
  }
}
