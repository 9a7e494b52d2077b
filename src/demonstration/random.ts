import { v7 } from 'uuid';

/**
 * Chance that is the same every time. `of(name)` is a stream of its own, so that one draw more in one part changes
 * nothing in another.
 */
export class Dice {
  private state: number;

  constructor(private readonly seed: string) {
    let hash = 2_166_136_261;
    for (const char of seed) hash = Math.imul(hash ^ char.codePointAt(0)!, 16_777_619);
    this.state = hash >>> 0;
  }

  of(name: string | number): Dice {
    return new Dice(`${this.seed}/${name}`);
  }

  /** From 0 up to, never reaching, 1 (mulberry32). */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.fraction() * (high - low);
  }

  /** Both ends may come. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.fraction() * list.length)]!;
  }

  some<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = this.whole(0, last);
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.whole(0, 255)));
  }

  /** A UUIDv7 of that instant. */
  id(at: string): string {
    return v7({ msecs: Date.parse(at), seq: this.whole(0, 0x7fff_ffff), random: this.bytes(16) });
  }
}
