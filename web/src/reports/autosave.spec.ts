import { ApiProblem } from '../api/problem';
import { Autosave } from './autosave';
import { SavingGroup } from './saving';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const BURST = 700;
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

function build(answers: (() => Promise<void>)[] = []) {
  const sent: string[] = [];
  const autosave = new Autosave('', {
    isSame: (one, other) => one === other,
    isSendable: (values) => !values.includes('x'),
    send: (values) => {
      sent.push(values);
      return (answers.shift() ?? (() => Promise.resolve()))();
    },
  });
  return { autosave, sent };
}
const refuse = (status: number) => () => Promise.reject(new ApiProblem(status, {}));

test('a burst of keys is one request', async () => {
  const { autosave, sent } = build();
  for (const typed of ['1', '12', '128']) {
    autosave.type(typed);
    await pass(200);
  }
  expect([autosave.state, sent]).toEqual(['saving', []]);
  await pass(BURST);
  expect([autosave.state, sent]).toEqual(['saved', ['128']]);
});

test('what must not be sent is held, and goes out once it is right', async () => {
  const { autosave, sent } = build();
  autosave.type('12x');
  await pass(BURST);
  expect([autosave.state, sent]).toEqual(['held', []]);
  expect(await autosave.flush()).toBe(false);
  autosave.type('12');
  await pass(BURST);
  expect([autosave.state, sent]).toEqual(['saved', ['12']]);
});

test('typing back to what is stored sends nothing', async () => {
  const { autosave, sent } = build();
  autosave.type('1');
  autosave.type('');
  await pass(BURST);
  expect([autosave.state, sent]).toEqual(['saved', []]);
});

test('what is typed while a request is under way goes out after it, never beside it', async () => {
  let answer = () => {};
  const { autosave, sent } = build([() => new Promise((resolve) => (answer = resolve))]);
  autosave.type('1');
  await pass(BURST);
  autosave.type('12');
  await pass(5 * BURST);
  expect(sent).toEqual(['1']);
  answer();
  await pass(BURST);
  expect([autosave.state, sent]).toEqual(['saved', ['1', '12']]);
});

test('while the server is away it is kept on the device and tried again', async () => {
  const { autosave, sent } = build([refuse(0), refuse(503)]);
  autosave.type('1');
  await pass(BURST);
  expect(autosave.state).toBe('device');
  await pass(20_000);
  expect([autosave.state, sent]).toEqual(['saved', ['1', '1', '1']]);
});

test('a refusal stays until something else is typed', async () => {
  const { autosave, sent } = build([refuse(409)]);
  autosave.type('1');
  await pass(20_000);
  expect([autosave.state, sent.length]).toEqual(['refused', 1]);
  autosave.type('2');
  await pass(BURST);
  expect(autosave.state).toBe('saved');
});

test('what somebody else saved in between waits for the person, who chooses', async () => {
  const { autosave, sent } = build([refuse(412)]);
  autosave.type('mine');
  await pass(BURST);
  autosave.type('mine, still');
  await pass(20_000);
  expect([autosave.state, sent.length]).toEqual(['stale', 1]);
  autosave.choose('mine, still', 'theirs');
  await pass(0);
  expect([autosave.state, sent.at(-1)]).toEqual(['saved', 'mine, still']);
});

test('a newer state from elsewhere is taken only over what is saved', async () => {
  const { autosave } = build();
  expect(autosave.adopt('theirs')).toBe(true);
  expect(autosave.snapshot.values).toBe('theirs');
  autosave.type('mine');
  expect(autosave.adopt('newer')).toBe(false);
});

test('closing sends what waits, and does not try for ever', async () => {
  const { autosave, sent } = build([refuse(0)]);
  const close = autosave.open();
  autosave.type('1');
  close();
  await pass(60_000);
  expect(sent).toEqual(['1']);
});

test('many have one word, the worst, and are sent together', async () => {
  const group = new SavingGroup();
  const [one, other] = [build(), build()];
  group.add(one.autosave);
  const leave = group.add(other.autosave);
  one.autosave.type('1');
  other.autosave.type('x');
  expect([group.state, await group.flush()]).toEqual(['held', false]);
  expect(one.sent).toEqual(['1']);
  leave();
  expect([group.state, await group.flush()]).toEqual(['saved', true]);
});
