const Sequencer = require('@jest/test-sequencer').default;

/** The tests in a browser take longest: they begin first, so that no worker waits for the last of them. Without a cache Jest would go by the size of the files. */
module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    const isInBrowser = ({ path }) => path.includes('/test/browser/');
    const sorted = super.sort(tests);
    return [...sorted.filter(isInBrowser), ...sorted.filter((test) => !isInBrowser(test))];
  }
};
