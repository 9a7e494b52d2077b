import type { ActorName } from './actors';
import { type Cell, cellOf } from './matrix';
import type { Operation } from './operations';
import type { Requests, Said } from './requests';

const TRIES = 8;

export interface Step {
  operation: Operation;
  cell: Cell;
  said: Said;
}

export const typeOf = ({ headers, text }: Said): string =>
  /problem\+json/.test(headers['content-type'] ?? '') ? (JSON.parse(text) as { type: string }).type : '';

export const isRefusal = (said: Said): boolean =>
  ['/problems/unauthenticated', '/problems/forbidden', '/problems/not-found'].includes(typeOf(said)) ||
  said.status === 403;

/** Each of the people before every operation, once: what was answered, and what the policy says of it. */
export class Walk {
  private readonly walked = new Map<ActorName, Promise<Step[]>>();

  constructor(private readonly requests: () => Requests) {}

  of(name: ActorName): Promise<Step[]> {
    const steps = this.walked.get(name) ?? this.walk(name);
    this.walked.set(name, steps);
    return steps;
  }

  private async walk(name: ActorName): Promise<Step[]> {
    const steps: Step[] = [];
    for (const operation of this.requests().operations) {
      const cell = await cellOf(this.requests(), operation, name);
      steps.push({ operation, cell, said: await this.ask(operation, name, cell) });
    }
    return steps;
  }

  /** About what is another's where that is to be refused, about what is one's own where it is not. */
  private async ask(operation: Operation, name: ActorName, cell: Cell): Promise<Said> {
    const requests = this.requests();
    const person = requests.person(name);
    if (!['401', '403', '404', 'open'].includes(cell)) return this.askOwn(operation, name);
    const [foreign] = cell === '404' ? await requests.foreignThings(operation, person) : [];
    return requests.send(operation, person, { values: foreign?.values ?? (await requests.anyValues(operation)) });
  }

  /** Until something other than a refusal comes: the last answer. */
  private async askOwn(operation: Operation, name: ActorName): Promise<Said> {
    const requests = this.requests();
    const person = requests.person(name);
    let said: Said | undefined;
    for (const { values } of (await requests.ownThings(operation, person)).slice(0, TRIES)) {
      said = await requests.send(operation, person, { values });
      if (!isRefusal(said)) return said;
    }
    if (said) return said;
    throw new Error(
      `${operation.name}: nothing in the tests' register is ${name}'s own. Arrange it in test/security/arrange.ts.`,
    );
  }
}
