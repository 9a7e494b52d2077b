const { mkdirSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');

/** Leaves Jest's own count, what was passed over and what became of the requirements, in test-results/jest.json for .ci/run. */
module.exports = class ResultsReporter {
  constructor(globalConfig) {
    this.rootDir = globalConfig.rootDir;
  }

  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) =>
      file.testResults.map((test) => ({ file: relative(this.rootDir, file.testFilePath), ...test })),
    );
    const passedOver = tests
      .filter((test) => test.status === 'pending' || test.status === 'todo')
      .map((test) => ({ file: test.file, name: test.fullName }));
    const summary = {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests + results.numTodoTests,
      brokenFiles: results.numRuntimeErrorTestSuites,
      success: results.success,
      passedOver,
      numbered: numbered(tests),
    };
    const folder = join(this.rootDir, 'test-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'jest.json'), `${JSON.stringify(summary, null, 2)}\n`);
  }
};

/** By file and requirement, which states its tests ended in: `S-18 …`, of the test itself or of what it stands in. */
function numbered(tests) {
  const byFile = {};
  for (const { file, ancestorTitles, title, status } of tests)
    for (const each of [...ancestorTitles, title])
      for (const number of each.match(/^(?:[SR]-\d{2}[ ,:]+)+/)?.[0].match(/[SR]-\d{2}/g) ?? [])
        ((byFile[file] ??= {})[number] ??= new Set()).add(status);
  return JSON.parse(JSON.stringify(byFile, (_, value) => (value instanceof Set ? [...value].sort() : value)));
}
