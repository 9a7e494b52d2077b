/** Why the server does not start, in words for the person who started it. Printed without a stack, a line per problem. */
export class StartError extends Error {
  constructor(...problems: string[]) {
    super(problems.join('\n'));
    this.name = new.target.name;
  }

  get problems(): string[] {
    return this.message.split('\n');
  }
}
