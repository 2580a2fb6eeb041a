import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createRegister } from '../../application/createRegister';
import { readState } from '../../application/check';
import { prepareCollection, writeCollected } from '../../application/collection/collecting';
import { readMemberFile } from '../../files/memberFile';
import type { PickedFile } from '../../domain/collection';
import { registerKindNames } from '../../locales/collection';
import { benchDay } from './generate';
import { fillGenerated, openBlank } from './register';
import { trafficOf, type Traffic } from './traffic';

/** What it took to collect so many members' files into an empty collection. */
export interface CollectingResult extends Traffic {
  readonly members: number;
  /** Of each member. */
  readonly effects: number;
  /** The members' files together. */
  readonly fileBytes: number;
  readonly readMs: number;
  readonly writeMs: number;
  /** Highest memory of the process so far, MB: the host holds the workbook in it. */
  readonly megabytes: number;
}

const name = 'Kommun 000';
const when = { today: benchDay, asOf: benchDay };

/** Collects so many copies of one generated register, each under a name of its own. */
export async function measureCollecting(sizes: readonly number[], effects: number): Promise<CollectingResult[]> {
  const parts = await memberParts(effects);
  const results: CollectingResult[] = [];
  for (const members of sizes) {
    const opened = await openBlank();
    await createRegister(opened.workbook, { departments: [], categories: [], parts: ['collection'] });
    await opened.workbook.writeSettings({ registerKind: registerKindNames.collection, organisation: 'Samköp' });
    const state = await readState(opened.workbook, when);
    let fileBytes = 0;
    let readMs = 0;
    const picked: PickedFile[] = [];
    for (let index = 1; index <= members; index += 1) {
      const content = fileOf(parts, `Kommun ${String(index).padStart(3, '0')}`);
      fileBytes += content.size;
      const began = performance.now();
      picked.push(await readMemberFile(content, { file: `${index}.xlsx`, today: benchDay }));
      readMs += performance.now() - began;
    }
    const began = performance.now();
    const traffic = await trafficOf(opened, async () => {
      const prepared = prepareCollection(state, picked, benchDay);
      if (prepared.collection.effects.length === 0) throw new Error('nothing was collected');
      await writeCollected(opened.workbook, state.reading, prepared);
    });
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const writeMs = Math.round(performance.now() - began);
    results.push({ members, effects, fileBytes, readMs: Math.round(readMs), writeMs, megabytes, ...traffic });
  }
  return results;
}

/** The parts of a member's file, packed as Excel would. */
async function memberParts(effects: number): Promise<ReturnType<typeof unzipSync>> {
  const member = await openBlank();
  await fillGenerated(member, effects);
  await member.workbook.writeSettings({ organisation: name });
  return unzipSync(new Uint8Array(await member.host.save()));
}

function fileOf(parts: ReturnType<typeof unzipSync>, organisation: string): Blob {
  const named = Object.fromEntries(
    Object.entries(parts).map(([path, part]) => {
      const text = path.endsWith('.xml') ? strFromU8(part) : '';
      return [path, text.includes(name) ? strToU8(text.replaceAll(name, organisation)) : part];
    }),
  );
  return new Blob([new Uint8Array(zipSync(named, { level: 1 }))]);
}

/** The figures as lines to read. */
export function collectingText(results: readonly CollectingResult[]): string {
  return results
    .map(
      ({ members, effects, fileBytes, readMs, writeMs, megabytes, syncs, requestBytes, responseBytes }) =>
        `${members} members of ${effects} effects, ${(fileBytes / 1e6).toFixed(1)} MB of files: read ${readMs} ms, ` +
        `written ${writeMs} ms, ${syncs} requests, ${requestBytes} bytes out, ${responseBytes} bytes in, ${megabytes} MB\n`,
    )
    .join('');
}
