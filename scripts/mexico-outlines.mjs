#!/usr/bin/env node
// Writes src/publications/mexico-outlines.json from @svg-maps/mexico, which is a module for browsers: `node scripts/mexico-outlines.mjs`.
// Lines are made absolute and rounded to a tenth, which no printer shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const source = readFileSync(createRequire(import.meta.url).resolve('@svg-maps/mexico'), 'utf8');
const { viewBox, locations } = JSON.parse(source.replace(/^export default /, '').replace(/;\s*$/, ''));
const tenth = (value) => String(Math.round(value * 10) / 10);

function absolute(outline) {
  const [x, y, start] = [[0], [0], [0, 0]];
  let written = '';
  for (const [, command, numbers] of outline.matchAll(/([mMlLz])([^mMlLz]*)/g)) {
    if (command === 'z') {
      [x[0], y[0]] = start;
      written += 'z';
      continue;
    }
    const values = [...numbers.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(Number);
    for (let at = 0; at < values.length; at += 2) {
      const isRelative = command === command.toLowerCase();
      x[0] = values[at] + (isRelative ? x[0] : 0);
      y[0] = values[at + 1] + (isRelative ? y[0] : 0);
      const isFirst = at === 0 && command.toLowerCase() === 'm';
      if (isFirst) start.splice(0, 2, x[0], y[0]);
      written += `${isFirst ? 'M' : 'L'}${tenth(x[0])} ${tenth(y[0])}`;
    }
  }
  return written.replace(/(L[-.\d ]+)\1+/g, '$1');
}

const outlines = {
  credit: '@svg-maps/mexico, Victor Cazanave, CC BY 4.0; lines made absolute and rounded',
  viewBox,
  states: Object.fromEntries(locations.map(({ id, path }) => [`MX-${id.toUpperCase()}`, absolute(path)])),
};
const target = path.resolve(import.meta.dirname, '../src/publications/mexico-outlines.json');
writeFileSync(target, `${JSON.stringify(outlines, null, 2)}\n`);
