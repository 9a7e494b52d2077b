export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Spanish has `many` for round millions: "1,000,000 de organizaciones". */
interface SpanishPlural {
  readonly one: string;
  readonly many: string;
  readonly other: string;
}
interface EnglishPlural {
  readonly one: string;
  readonly other: string;
}
export type Message = string | SpanishPlural | EnglishPlural;

/** The Spanish texts of one area, from which the keys and the placeholders are taken. */
export type Catalog = Readonly<Record<string, string | SpanishPlural>>;

/** What the other language must have: the same keys, and a plural where there is a plural. */
export type TranslationOf<T extends Catalog> = {
  readonly [K in keyof T]: T[K] extends string ? string : EnglishPlural;
};

export interface Texts<T extends Catalog = Catalog> {
  readonly es: T;
  readonly en: TranslationOf<T>;
}

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type NamesIn<M> = M extends string
  ? Placeholders<M>
  : M extends SpanishPlural
    ? 'count' | Placeholders<M['other']>
    : never;
type Value<Name> = Name extends 'count' ? number : string | number;

export type ArgumentsOf<M> = [NamesIn<M>] extends [never] ? [] : [values: { [Name in NamesIn<M>]: Value<Name> }];

export type Translate<T extends Catalog> = <K extends keyof T>(key: K, ...values: ArgumentsOf<T[K]>) => string;
