import 'reflect-metadata';
import { createApp } from './create-app';
import { assertPortIsFree, listenError } from './listen';
import { readConfig, type Config } from './shared/config';
import { Lifecycle } from './shared/lifecycle';
import { reportStartFailure } from './shared/report-start-failure';
import { startEmbedded } from './start-embedded';
import { useDatabase } from './use-database';

const lifecycle = new Lifecycle();

async function main(): Promise<void> {
  const settings = readConfig(process.env);
  await assertPortIsFree(settings);
  const demonstration = settings.isEmbedded ? await startEmbedded(settings, lifecycle) : undefined;
  const config = demonstration?.config ?? (await useDatabase(settings));
  const app = await lifecycle.hold('The server', createApp(config), (started) => started.close());
  if (lifecycle.isStopping) return;
  await app.listen(config.port, config.host).catch((error: Error) => {
    throw listenError(error, config);
  });
  announce(config, demonstration?.signIns);
}

function announce({ origin }: Config, signIns?: { emails: string[]; password: string }): void {
  console.log(`\nPadrón is ready at ${origin}`);
  if (!signIns) return;
  console.log('\nA fictional coalition, to look around in. Sign in as');
  for (const email of signIns.emails) console.log(`  ${email}`);
  console.log(`with the password  ${signIns.password}\n\nCtrl-C stops it.`);
}

/** Ctrl-C in a terminal, and a manager that signals the whole group, may send more than one: the first counts. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (lifecycle.isStopping) return;
    void lifecycle.stop().then(() => process.exit(0));
  });
}

main().catch(async (error: unknown) => {
  if (lifecycle.isStopping) return; // it failed because it is being stopped
  reportStartFailure(error);
  await lifecycle.stop();
  process.exit(1);
});
