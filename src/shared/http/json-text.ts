/** JSON that PostgreSQL has built: handed on as text, never parsed here. */
export class JsonText {
  constructor(
    readonly text: string,
    /** Of a single resource: its ETag. */
    readonly version?: number | string,
  ) {}
}
