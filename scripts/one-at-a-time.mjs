import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does the work while no other process of this machine does what has the same name. The lock is a socket that is listened
 * on: the system takes it away from whoever ends, in whatever way, and whoever waits notices at once.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function oneAtATime(name, work) {
  const place = placeOf(name);
  let held;
  while (!(held = await listen(place))) await untilReleased(place);
  try {
    return await work();
  } finally {
    held.release();
  }
}

/** Outside of Linux and Windows it is a file, which stays behind when its owner is killed. */
const isFile = !['linux', 'win32'].includes(process.platform);

function placeOf(name) {
  const key = `padron-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
  if (isFile) return path.join(tmpdir(), `${key}.sock`);
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : `\0${key}`;
}

function listen(place) {
  return new Promise((resolve, reject) => {
    const waiting = new Set();
    const server = createServer((socket) => {
      waiting.add(socket.on('error', () => {}).on('close', () => waiting.delete(socket)));
    });
    const release = () => {
      server.close();
      for (const socket of waiting) socket.destroy();
    };
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(place, () => resolve({ release }));
  });
}

async function untilReleased(place) {
  const error = await new Promise((resolve) => {
    let failure;
    connect(place)
      .on('error', (found) => (failure = found))
      .on('close', () => resolve(failure))
      .resume();
  });
  if (!error) return;
  if (isFile && error.code === 'ECONNREFUSED') rmSync(place, { force: true });
  await wait(20);
}
