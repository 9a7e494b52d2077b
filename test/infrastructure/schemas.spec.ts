import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

test('no two classes that are answered or accepted have one name: in the OpenAPI document the second would replace the first', () => {
  const root = join(__dirname, '../../src');
  const places = new Map<string, string[]>();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(\/dto\/[^/]+|\.response)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files)
    for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(/^(?:export )?class (\w+)/gm))
      places.set(name!, [...(places.get(name!) ?? []), file]);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});
