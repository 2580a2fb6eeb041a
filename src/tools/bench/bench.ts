import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { bundleSizes, type BundleSizes } from './bundle';
import { measureComputing } from './computing';
import type { DomainResult } from './domain';
import { measureFreshness, type FreshnessCost } from './freshness';
import { findLibreOffice } from './libreOffice';
import { generatedFile, measurePane, noPaneTimes, startBrowser, type PaneTimes } from './pane';
import { measurePeers, type PeerResult } from './peers';
import { measureNaive, measureTraffic, type NaiveTraffic, type TrafficResult } from './traffic';

export interface BenchResult {
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly node: string;
    readonly os: string;
  };
  readonly domain: readonly DomainResult[];
  readonly peers: readonly PeerResult[];
  readonly skipped: readonly string[];
  /** null without LibreOffice. */
  readonly freshness: FreshnessCost | null;
  readonly traffic: readonly TrafficResult[];
  readonly naive: NaiveTraffic;
  readonly pane: BundleSizes & PaneTimes;
}

interface Scale {
  readonly domainRows: readonly number[];
  readonly domainRuns: (rows: number) => number;
  readonly peerRows: number;
  readonly peerRuns: number;
  readonly officeRuns: number;
  readonly trafficRows: readonly number[];
  readonly naiveRows: number;
  readonly paneRows: number;
  readonly paneRuns: number;
}

export const fullScale: Scale = {
  domainRows: [1_000, 10_000, 100_000],
  domainRuns: (rows) => (rows > 10_000 ? 5 : rows > 1_000 ? 15 : 31),
  peerRows: 10_000,
  peerRuns: 9,
  officeRuns: 3,
  trafficRows: [100, 1_000, 10_000],
  naiveRows: 1_000,
  paneRows: 10_000,
  paneRuns: 3,
};

/** Under a minute: fewer runs, no hundred thousand rows, a smaller register in Excel's place. */
export const quickScale: Scale = {
  domainRows: [1_000, 10_000],
  domainRuns: (rows) => (rows > 1_000 ? 5 : 11),
  peerRows: 1_000,
  peerRuns: 3,
  officeRuns: 1,
  trafficRows: [100, 1_000],
  naiveRows: 100,
  paneRows: 1_000,
  paneRuns: 1,
};

/**
 * Measures everything; `onStage` hears what comes next. Builds the pane first when its build is older than the source.
 */
export async function bench(scale: Scale, onStage: (stage: string) => void): Promise<BenchResult> {
  const { projectFolder } = await import('../../workbench/server/serve.mjs');
  onStage('build');
  await buildWhenStale(projectFolder);
  onStage('domain');
  const { domain, peers: computing } = await measureComputing(projectFolder, {
    sizes: scale.domainRows,
    runs: scale.domainRows.map(scale.domainRuns),
    peerRows: scale.peerRows,
    peerRuns: scale.peerRuns,
  });
  onStage('peers');
  const { peers, skipped } = measurePeers(computing, scale.peerRows, scale.officeRuns);
  onStage('traffic');
  const traffic: TrafficResult[] = [];
  for (const rows of scale.trafficRows) traffic.push(...(await measureTraffic(rows)));
  const naive = await measureNaive(scale.naiveRows);
  onStage('freshness');
  const register = await generatedFile(scale.paneRows);
  const office = findLibreOffice();
  const freshness = office === null ? null : await measureFreshness(office, register, scale.paneRows, scale.officeRuns);
  onStage('pane');
  const sizes = await bundleSizes(join(projectFolder, 'dist/addin'));
  const browser = await startBrowser();
  if (browser === null) {
    return {
      machine: machine(),
      domain,
      peers,
      skipped: [...skipped, 'Chromium does not start here'],
      freshness,
      traffic,
      naive,
      pane: { ...sizes, ...noPaneTimes },
    };
  }
  const times = await measurePane(browser, register, scale.paneRows, scale.paneRuns);
  return { machine: machine(), domain, peers, skipped, freshness, traffic, naive, pane: { ...sizes, ...times } };
}

async function buildWhenStale(folder: string): Promise<void> {
  const { buildIsStale } = await import('../../workbench/server/stale.mjs');
  if (!buildIsStale()) return;
  const { status } = spawnSync(process.execPath, [join(folder, 'src/workbench/server/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
}

function machine(): BenchResult['machine'] {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    os: process.platform,
  };
}
