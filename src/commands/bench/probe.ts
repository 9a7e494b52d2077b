/** Loaded into a measured process before its own code: says what it has used when asked, and goes when the measuring process goes. */
export interface Usage {
  cpuMicroseconds: number;
  memoryBytes: number;
}

process.on('message', (question) => {
  if (question !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicroseconds: user + system, memoryBytes: process.memoryUsage.rss() } satisfies Usage);
});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
