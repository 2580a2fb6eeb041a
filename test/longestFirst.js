const Sequencer = require('@jest/test-sequencer').default;

/**
 * Files whose tests take more than some ten seconds, the longest first. Jest orders files by what they took before; on
 * a clean machine it knows only their size, and one that is short and slow would run on alone at the end.
 */
const longest = [
  'tools/headless/mixed',
  'cases/figures',
  'tools/faults/faults',
  'cases/freshness',
  'tools/headless/carried',
  'tools/fuzz/fuzz',
  'tools/fuzz/ledgerFiles',
  'tools/headless/collect',
  'tools/headless/files',
  'excel/large',
  'tools/script/runner',
  'excel/repair',
  'tools/headless/payables',
  'taskpane/App',
  'tools/headless/damage',
  'excel/productParts',
  'tools/headless/indicators',
  'tools/headless/commands',
  'taskpane/parts',
  'taskpane/plan',
  'excel/plan',
  'tools/headless/purchases',
  'tools/export',
  'host/file/large',
  'tools/headless/contractList',
  'excel/create',
  'excel/refresh',
  'excel/rowsBeside',
  'excel/append',
  'workbook/report/reports',
  'excel/close',
  'tools/headless/close',
  'excel/parts',
  'tools/headless/plan',
  'excel/additions',
  'excel/damage',
  'excel/failure',
  'excel/restore',
  'files/workbookFile',
  'architecture/officeMembers',
  'architecture/layers',
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
