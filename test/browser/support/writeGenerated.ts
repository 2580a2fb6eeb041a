import { writeFileSync } from 'node:fs';
import { fillGenerated, openBlank } from '../../../src/tools/bench/register';

/** `writeGenerated.ts <rows> <file>`: writes a workbook with the generated register. */
async function write(rows: number, file: string): Promise<void> {
  const opened = await openBlank();
  await fillGenerated(opened, rows);
  writeFileSync(file, await opened.host.save());
}

// The client's timers would keep the process alive.
void write(Number(process.argv[2]), process.argv[3] ?? '').then(() => process.exit(0));
