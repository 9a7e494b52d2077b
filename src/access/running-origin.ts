/** The public origin, as a value that Nest can inject: scheme, host and port. */
export class RunningOrigin {
  constructor(readonly value: string) {}
}
