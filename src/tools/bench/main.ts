import { readBenchArguments } from './arguments';
import { bench, fullScale, quickScale } from './bench';
import { benchText } from './report';

async function main(): Promise<void> {
  const { json, quick } = readBenchArguments(process.argv.slice(2));
  const result = await bench(quick ? quickScale : fullScale, (stage) => process.stderr.write(`${stage} …\n`));
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : benchText(result));
}

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
