const { join } = require('node:path');
const config = require('./jest.config.cjs');

/** What takes minutes: kills, floods, whole rosters. */
module.exports = {
  ...config,
  roots: [join(__dirname, 'test/long')],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 600_000,
};
