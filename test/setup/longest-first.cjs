const { default: Sequencer } = require('@jest/test-sequencer');

/* What takes longest, where nothing remembers how long each took: begun last, it would leave one worker without work. */
const LONG = ['demo-site/dev', 'extension-popup/accessibility', 'conformance/', 'guards/indexed-db.test', 'extension-engine/firefox', 'extension-engine/chromium', 'extension-popup/firefox', 'record/history'];

const rank = ({ path }) => (LONG.findIndex((part) => path.includes(part)) + LONG.length + 1) % (LONG.length + 1);

/** Jest's own order, with the longest end-to-end tests before all others. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other));
  }
};
