import { readBenchArguments } from '../../../src/tools/bench/arguments';
import { generateRegister } from '../../../src/tools/bench/generate';
import { noPaneTimes } from '../../../src/tools/bench/pane';
import { measurePeers } from '../../../src/tools/bench/peers';
import { benchText } from '../../../src/tools/bench/report';
import { median, medians, timeOverNoise } from '../../../src/tools/bench/statistics';
import { taskLengths } from '../../../src/tools/bench/trace';

describe('what the bench measures with', () => {
  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('says nothing of a time that the noise of the machine has swallowed', () => {
    const pairs = (...times: readonly number[]) => times.map((withIt) => ({ withIt, without: 1000 }));
    expect(timeOverNoise(pairs(1400, 1300, 1500))).toBe(400);
    expect(timeOverNoise(pairs(1050, 900, 1080))).toBeNull();
    expect(timeOverNoise(pairs(200))).toBeNull();
  });

  it('runs every piece of work, each as often as the others or more', () => {
    const runs = { one: 0, two: 0 };
    const times = medians({ one: () => (runs.one += 1), two: () => (runs.two += 1) }, 3);
    expect(Object.keys(times)).toEqual(['one', 'two']);
    expect(Math.min(runs.one, runs.two)).toBeGreaterThanOrEqual(3);
  });

  it('generates the same register every time, rows of every type, outcomes to some', () => {
    const register = generateRegister(200);
    expect(register).toEqual(generateRegister(200));
    expect(new Set(register.effects.map(({ type }) => type)).size).toBe(4);
    expect(register.outcomes.length).toBeGreaterThan(20);
  });

  it('knows the pane’s tasks from the page’s, though they share a thread', () => {
    const call = (ts: number, frame: string, url: string) => ({
      name: 'FunctionCall',
      tid: 1,
      ts,
      dur: 10,
      args: { data: { frame, url } },
    });
    const traceEvents = [
      { name: 'ThreadControllerImpl::RunTask', tid: 1, ts: 0, dur: 90_000 },
      call(10, 'page', 'http://host/workbench.js'),
      { name: 'ThreadControllerImpl::RunTask', tid: 1, ts: 100_000, dur: 30_000 },
      call(100_010, 'pane', 'http://host/addin/taskpane.js'),
      { name: 'ThreadControllerImpl::RunTask', tid: 1, ts: 200_000, dur: 40_000 },
      call(200_010, 'pane', 'http://host/office-js/excel.js'),
      { name: 'ThreadControllerImpl::RunTask', tid: 2, ts: 200_000, dur: 95_000 },
    ];
    expect(taskLengths(JSON.stringify({ traceEvents }), '/addin/')).toEqual([40, 30]);
  });

  it('understands --json, --quick and what is measured alone, and nothing else', () => {
    const none = {
      json: false,
      quick: false,
      files: false,
      large: false,
      parts: false,
      collect: false,
      freshness: false,
    };
    expect(readBenchArguments([])).toEqual(none);
    expect(readBenchArguments(['--json', '--quick'])).toEqual({ ...none, json: true, quick: true });
    for (const alone of ['files', 'large', 'parts', 'collect', 'freshness'])
      expect(readBenchArguments([`--${alone}`])).toEqual({ ...none, [alone]: true });
    expect(() => readBenchArguments(['--fast'])).toThrow();
  });

  describe('where something is missing on the machine', () => {
    it('measures the rest and says what it has left out', () => {
      expect(measurePeers({ ours: 1, oursReading: 2, zod: 12 }, 100, 1, null)).toEqual({
        peers: [{ name: 'zod, naively', work: 'read every row', rows: 100, ratio: 6 }],
        skipped: ['LibreOffice is not installed'],
      });
    });

    it('tells it in the table too, and prints no figure for what has none', () => {
      const text = benchText({
        machine: { cpu: 'Any', cores: 2, memoryGb: 8, node: 'v20', os: 'linux' },
        domain: [
          { rows: 1000, ms: 8, floorRatio: 7, bytesPerRow: 1800 },
          { rows: 10_000, ms: 84, floorRatio: 7.5, bytesPerRow: 1850 },
        ],
        peers: [],
        skipped: ['Chromium does not start here'],
        freshness: { rows: 1000, wholeMs: 40, ms: 12 },
        traffic: [],
        naive: { rows: 100, syncs: 101 },
        pane: { initialGzip: 190_000, chunks: [], ...noPaneTimes },
      });
      expect(text).toContain('skipped: Chromium does not start here');
      expect(text).toContain(
        'freshness sums of 1000 rows, calculated by LibreOffice: 12 ms of 40 ms for every formula',
      );
      expect(text).toContain('1000 → 10000 rows: 10.5 × the time');
      expect(text).toContain('usable after – ms, keystroke to verdict – ms, longest task in a refresh – ms');
    });
  });
});
