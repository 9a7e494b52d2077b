// Run by embedded-postgres.spec.ts as a process of its own, so that it can be killed: holds an embedded server until SIGTERM.
const { join } = require('node:path');
const [dataDir, options = '{}', root = join(__dirname, '../..')] = process.argv.slice(2);
const { startEmbeddedPostgres } = require(join(root, 'dist/src/shared/database/embedded-postgres.js'));

startEmbeddedPostgres({ dataDir, ...JSON.parse(options) }).then(
  (server) => {
    const urls = Object.fromEntries(
      ['superuser', 'owner', 'app'].map((login) => [login, server.urlFor(login, 'padron')]),
    );
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
    console.log(JSON.stringify({ port: server.port, isReused: server.isReused, urls }));
  },
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
