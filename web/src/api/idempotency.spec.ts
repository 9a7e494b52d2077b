import { IdempotencyKeys } from './idempotency';

describe('keys of what is created', () => {
  it('repeats the key while no answer has come', () => {
    const keys = new IdempotencyKeys();
    const first = keys.keyFor('/members', '{"name":"A"}');
    expect(keys.keyFor('/members', '{"name":"A"}')).toBe(first);
  });

  it('repeats it when the server was away or still busy with it', () => {
    const keys = new IdempotencyKeys();
    const first = keys.keyFor('/members', '{}');
    keys.answered('/members', '{}', 503);
    keys.answered('/members', '{}', 409);
    expect(keys.keyFor('/members', '{}')).toBe(first);
  });

  it('starts anew once answered, and for another body', () => {
    const keys = new IdempotencyKeys();
    const first = keys.keyFor('/members', '{}');
    keys.answered('/members', '{}', 201);
    expect(keys.keyFor('/members', '{}')).not.toBe(first);
    expect(keys.keyFor('/members', '{"name":"B"}')).not.toBe(keys.keyFor('/members', '{"name":"C"}'));
  });
});
