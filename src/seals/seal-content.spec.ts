import { createHash } from 'node:crypto';
import { digestOf, TextsBeside } from './seal-content';

describe('texts beside a seal', () => {
  it('leaves the salted digest in the content, and keeps text, salt and place', () => {
    const salt = Buffer.alloc(16, 7);
    const beside = new TextsBeside(() => salt);
    const digest = beside.put('/signatory', 'María Núñez');
    expect(digest).toEqual({
      digest: createHash('sha256')
        .update(Buffer.concat([salt, Buffer.from('María Núñez', 'utf8')]))
        .digest('hex'),
    });
    expect(beside.texts).toEqual([{ pointer: '/signatory', salt, text: 'María Núñez' }]);
  });

  it('keeps nothing where there is no text', () => {
    const beside = new TextsBeside();
    expect([beside.put('/a', null), beside.put('/b', undefined), beside.put('/c', '')]).toEqual([null, null, null]);
    expect(beside.texts).toEqual([]);
  });

  it('salts the same text anew, so that two seals do not tell that it is the same', () => {
    const beside = new TextsBeside();
    expect(beside.put('/a', 'sí')).not.toEqual(beside.put('/b', 'sí'));
    const [first] = beside.texts;
    expect(first!.salt).toHaveLength(16);
    expect(digestOf(first!.salt, first!.text)).toMatch(/^[0-9a-f]{64}$/);
  });
});
