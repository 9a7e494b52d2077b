import type { Shown } from '../insights/suppression';
import type { Language } from '../shared/http/problem';
import { LOCALES } from '../shared/languages';
import { MEXICAN_STATES } from '../shared/places';
import type { Range } from '../shared/pdf/charts';
import type { PublicationContent } from './publication-content';
import { PUBLICATION_WORDS, type Word } from './publication-words';

const STATE_NAMES: ReadonlyMap<string, string> = new Map(MEXICAN_STATES.map(({ code, name }) => [code, name]));

/** The number to draw; null where there is none to be shown. */
export const rangeOf = (people: Shown): Range | null => (people && 'low' in people ? people : null);

/** How one language says what a publication holds. */
export class PublicationReader {
  private readonly number: Intl.NumberFormat;
  private readonly percent: Intl.NumberFormat;

  constructor(readonly language: Language) {
    this.number = new Intl.NumberFormat(LOCALES[language]);
    this.percent = new Intl.NumberFormat(LOCALES[language], {
      style: 'percent',
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    });
  }

  word(word: Word, values: Record<string, string | number> = {}): string {
    return PUBLICATION_WORDS[this.language][word].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? this.count(value) : value;
    });
  }

  /** Of a closed list; what has no word of ours stands as it is. */
  term(kind: 'area' | 'sex' | 'age' | 'disability' | 'unit', value: string): string {
    const words: Record<string, string> = PUBLICATION_WORDS[this.language];
    return words[`${kind}.${value}`] ?? value.replace('-', '–');
  }

  state(code: string): string {
    return STATE_NAMES.get(code) ?? this.word('unknownState');
  }

  count = (value: number): string => this.number.format(value);

  people(people: Shown): string {
    const range = rangeOf(people);
    if (!range) return this.word(people ? 'suppressed' : 'none');
    const { low, high } = range;
    return low === high ? this.count(low) : `${this.count(low)} ${this.word('to')} ${this.count(high)}`;
  }

  organisations(reported: number | null): string {
    return reported === null ? '–' : this.count(reported);
  }

  change({ figures: { change } }: PublicationContent): string | null {
    if (!change || change.low === null || change.high === null) return null;
    const [low, high] = [Math.min(change.low, change.high), Math.max(change.low, change.high)];
    const said = [...new Set([low, high])].map((value) => this.percent.format(value / 100));
    return this.word('change', {
      cycle: change.previousCycleCode,
      count: change.membersInBoth,
      change: said.join(` ${this.word('to')} `),
    });
  }

  /** Which of the board's editions the figures are; null in what was frozen before that was noted. */
  boardEdition({ figures: { edition }, coalition }: PublicationContent): string | null {
    if (!edition) return null;
    const { number, cutAt } = edition;
    return cutAt
      ? this.word('boardEdition.at', { number, day: this.dayOf(cutAt, coalition.timeZone) })
      : this.word('boardEdition.next', { number });
  }

  /** What has to be said of the figures before they are read: that they are not those that stand, or that there are none to show. */
  caution({ figures: { edition }, coalition }: PublicationContent): string | null {
    if (edition === null) return this.word('unsafe');
    if (!edition || edition.isCurrent || !edition.cutAt) return null;
    return this.word('earlier', { number: edition.number, day: this.dayOf(edition.cutAt, coalition.timeZone) });
  }

  cycle({ cycle }: PublicationContent): string {
    return this.language === 'es' ? cycle.nameEs : cycle.nameEn;
  }

  day(day: string): string {
    const written = new Intl.DateTimeFormat(LOCALES[this.language], { dateStyle: 'long', timeZone: 'UTC' });
    return written.format(new Date(`${day}T12:00:00Z`));
  }

  private dayOf(instant: string, timeZone: string): string {
    return new Intl.DateTimeFormat(LOCALES[this.language], { dateStyle: 'long', timeZone }).format(new Date(instant));
  }

  instant(instant: string, timeZone: string): string {
    const written = new Intl.DateTimeFormat(LOCALES[this.language], {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone,
    });
    return written.format(new Date(instant));
  }
}
