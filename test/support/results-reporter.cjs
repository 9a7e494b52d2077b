const { mkdirSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');

/** Leaves Jest's own count, and what was passed over, in test-results/jest.json for .ci/run. */
module.exports = class ResultsReporter {
  constructor(globalConfig) {
    this.rootDir = globalConfig.rootDir;
  }

  onRunComplete(_contexts, results) {
    const passedOver = results.testResults
      .flatMap((file) => file.testResults.map((test) => ({ file: relative(this.rootDir, file.testFilePath), ...test })))
      .filter((test) => test.status === 'pending' || test.status === 'todo')
      .map((test) => ({ file: test.file, name: test.fullName }));
    const summary = {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests + results.numTodoTests,
      brokenFiles: results.numRuntimeErrorTestSuites,
      success: results.success,
      passedOver,
    };
    const folder = join(this.rootDir, 'test-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'jest.json'), `${JSON.stringify(summary, null, 2)}\n`);
  }
};
