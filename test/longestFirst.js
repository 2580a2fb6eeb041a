const Sequencer = require('@jest/test-sequencer').default;

/**
 * Files whose tests take more than some ten seconds, the longest first. Jest orders files by what they took before; on
 * a clean machine it knows only their size, and one that is short and slow would run on alone at the end.
 */
const longest = [
  'cases/figures',
  'excel/productParts',
  'tools/headless/files',
  'taskpane/App',
  'domain/payables/proving',
  'tools/headless/damage',
  'tools/headless/purchases',
  'excel/refresh',
  'tools/script/runner',
  'cases/freshness',
  'tools/headless/collect',
  'host/file/large',
  'architecture/officeMembers',
  'tools/headless/payables',
  'tools/headless/close',
  'tools/export',
  'excel/repair',
  'excel/plan',
  'excel/collectionPart',
  'tools/headless/indicators',
  'excel/rowsBeside',
  'tools/headless/mixed',
  'excel/large',
  'taskpane/partsWork',
  'tools/headless/carried',
  'domain/summary/summary',
  'tools/headless/commands',
  'workbook/report/reports',
  'excel/watchEffect',
  'taskpane/parts',
  'excel/failure',
  'excel/additions',
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
