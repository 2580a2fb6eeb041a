const Sequencer = require('@jest/test-sequencer').default;

/**
 * Files whose tests take more than some ten seconds, the longest first. Jest orders files by what they took before; on
 * a clean machine it knows only their size, and one that is short and slow would run on alone at the end.
 */
const longest = [
  'tools/faults/faults',
  'tools/headless/collect',
  'tools/export',
  'cases/figures',
  'excel/repair',
  'tools/headless/payables',
  'excel/large',
  'excel/close',
  'excel/plan',
  'excel/additions',
  'taskpane/App',
  'tools/headless/commands',
  'tools/headless/purchases',
  'tools/headless/close',
  'excel/parts',
  'tools/headless/indicators',
  'workbook/report/reports',
  'tools/script/runner',
  'excel/refresh',
  'excel/damage',
  'tools/headless/plan',
  'excel/failure',
  'excel/restore',
  'cases/messages',
];

const order = ({ path }) => {
  const at = longest.findIndex((name) => path.replaceAll('\\', '/').includes(`/test/${name}.test.`));
  return at < 0 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.every(({ duration }) => duration !== undefined) ? sorted : sorted.sort((a, b) => order(a) - order(b));
  }
};
