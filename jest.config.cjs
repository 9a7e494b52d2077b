const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** One embedded PostgreSQL per run and one migrated template, cloned per test file: test/support/global-setup.ts. */
module.exports = {
  rootDir: __dirname,
  // The page's pure files are tested here too; what needs a browser lives in test/browser.
  roots: ['src', 'test', 'web/src'].map((folder) => join(__dirname, folder)).filter((folder) => existsSync(folder)),
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/long/'],
  testEnvironment: 'node',
  maxWorkers: 2,
  // What each file loads stays in the worker: one that has grown past this is slow, and gives way to a new one.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 90_000,
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  // @fastify/static requires this ESM-only package; Jest cannot on Node 20.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testSequencer: '<rootDir>/test/support/browser-first.cjs',
  reporters: ['default', '<rootDir>/test/support/results-reporter.cjs'],
};
