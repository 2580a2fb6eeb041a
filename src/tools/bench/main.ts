import { readBenchArguments } from './arguments';
import { bench, fullScale, quickScale } from './bench';
import { collectingText, measureCollecting } from './collecting';
import { benchFiles, filesText } from './files';
import { freshnessText, measureFreshness, type FreshnessCost } from './freshness';
import { generatedFile } from './pane';
import { findLibreOffice } from './libreOffice';
import { benchLarge, largeText } from './largeRegister';
import { benchParts, fullParts, partsText, quickParts } from './parts';
import { benchText } from './report';

async function main(): Promise<void> {
  const { json, quick, files, large, parts, collect, freshness } = readBenchArguments(process.argv.slice(2));
  const tell = (stage: string): void => void process.stderr.write(`${stage} …\n`);
  if (files) {
    const found = await benchFiles(quick ? [10_000, 100_000] : [100_000, 1_000_000], tell);
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : filesText(found));
    return;
  }
  if (large) {
    const found = await benchLarge(quick ? 90_000 : 900_000, tell);
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : largeText(found));
    return;
  }
  if (parts) {
    const found = await benchParts(quick ? quickParts : fullParts, tell);
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : partsText(found));
    return;
  }
  if (collect) {
    const found = await measureCollecting(quick ? [7] : [7, 70], 500);
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : collectingText(found));
    return;
  }
  if (freshness) {
    const found = await benchFreshness(quick ? [1_000] : [1_000, 10_000], tell);
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : freshnessText(found));
    return;
  }
  const result = await bench(quick ? quickScale : fullScale, tell);
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : benchText(result));
}

async function benchFreshness(sizes: readonly number[], tell: (stage: string) => void): Promise<FreshnessCost[]> {
  const office = findLibreOffice();
  if (office === null) throw new Error('LibreOffice is not installed');
  const found: FreshnessCost[] = [];
  for (const rows of sizes) {
    tell(`freshness sums of ${rows} rows`);
    found.push(await measureFreshness(office, await generatedFile(rows), rows, 1));
  }
  return found;
}

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
