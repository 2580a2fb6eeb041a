import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../application/check';
import { closeMonth } from '../../application/close/closeMonth';
import { createRegister } from '../../application/createRegister';
import { productVersion } from '../../application/productVersion';
import { refresh } from '../../application/refresh';
import { monthIndexOf } from '../../domain/basics/calendar';
import { runPayables } from '../headless/payables';
import { benchDay, generateRegister, rowsByHeading } from './generate';
import { organisationNumber } from './ledgerFile';
import { measurePane, paneText, startBrowser, type PaneTimes } from './pane';
import { openBlank, type OpenRegister } from './register';
import { trafficOf, type Traffic } from './traffic';

/** Every part that a register of one organisation can have. */
const parts = ['payables', 'plan', 'close', 'indicators', 'watch'] as const;
const when = { today: benchDay, asOf: benchDay };
const months = 30;

export interface PartsScale {
  readonly effects: number;
  readonly ledgerLines: number;
  readonly initiatives: number;
  readonly paneRuns: number;
}

export const fullParts: PartsScale = { effects: 10_000, ledgerLines: 50_000, initiatives: 200, paneRuns: 3 };
export const quickParts: PartsScale = { effects: 1_000, ledgerLines: 5_000, initiatives: 40, paneRuns: 1 };

export interface PartsResult {
  readonly scale: PartsScale;
  /** Rows of the sums that the ledger became in the workbook. */
  readonly payablesRows: number;
  readonly traffic: readonly (Traffic & { readonly useCase: 'check' | 'refresh'; readonly parts: boolean })[];
  /** Of a register with all parts; null without a browser. */
  readonly pane: PaneTimes | null;
}

/** A register with every part filled against the same one without: what check and refresh send; the pane's times. */
export async function benchParts(scale: PartsScale, tell: (stage: string) => void): Promise<PartsResult> {
  const traffic: PartsResult['traffic'][number][] = [];
  const measure = async (opened: OpenRegister, withParts: boolean): Promise<void> => {
    await refresh(opened.workbook, when);
    traffic.push({
      useCase: 'check',
      parts: withParts,
      ...(await trafficOf(opened, () => check(opened.workbook, when))),
    });
    traffic.push({
      useCase: 'refresh',
      parts: withParts,
      ...(await trafficOf(opened, () => refresh(opened.workbook, when))),
    });
  };
  tell('without parts');
  await measure(await filled(scale, false), false);
  tell('with every part');
  const opened = await filled(scale, true);
  await measure(opened, true);
  const reading = await opened.workbook.readRegister({ formulas: false });
  const payablesRows = reading.cells.payables.rows.length + reading.cells.purchases.rows.length;
  tell('pane');
  const book = Buffer.from(await opened.host.save());
  const browser = await startBrowser();
  const pane = browser === null ? null : await measurePane(browser, book, scale.effects, scale.paneRuns);
  return { scale, payablesRows, traffic, pane };
}

/** The generated register; with parts: contracts, a ledger read, initiatives with effects, the last month closed. */
async function filled(scale: PartsScale, withParts: boolean): Promise<OpenRegister> {
  const opened = await openBlank();
  const { workbook } = opened;
  const register = generateRegister(scale.effects);
  await createRegister(workbook, { departments: [], categories: [], ...(withParts ? { parts } : {}) });
  await workbook.extendList('department', register.departments);
  await workbook.extendList('category', register.categories);
  const { effects, outcomes } = rowsByHeading(register);
  const suppliers = [...new Set(effects.map((row) => String(row.Leverantör)))];
  const contractOf = new Map(suppliers.map((supplier, index) => [supplier, `A-${index + 1}`]));
  const linked = effects.map((row, index) => ({
    ...row,
    Avtalsnummer: contractOf.get(String(row.Leverantör)) ?? '',
    Initiativ: index % 4 === 0 ? `I-${(index % scale.initiatives) + 1}` : '',
  }));
  await workbook.fillTable('effects', withParts ? linked : effects);
  await workbook.fillTable('outcomes', outcomes);
  if (!withParts) return opened;
  const contracts = suppliers.map((supplier, index) => ({
    Avtalsnummer: `A-${index + 1}`,
    Organisationsnummer: organisationNumber(index),
    Leverantör: supplier,
    Startdatum: benchDay - 700,
  }));
  await workbook.fillTable('contracts', contracts);
  await workbook.fillTable('initiatives', initiatives(scale.initiatives, register.categories));
  await readLedger(opened, scale.ledgerLines, contracts);
  const month = monthIndexOf(2026, 10);
  await closeMonth(workbook, { ...when, month, closedBy: 'Anna Ek', version: productVersion });
  return opened;
}

function initiatives(count: number, categories: readonly string[]): Record<string, string | number>[] {
  return Array.from({ length: count }, (_, index) => ({
    'Initiativ-ID': `I-${index + 1}`,
    Benämning: `Initiativ ${index + 1}`,
    Kategori: categories[index % categories.length] ?? '',
    Genomförbarhet: 1 + (index % 5),
    Potential: 1 + (index % 4),
    'Spend per år': 1_000_000 + index * 10_000,
    'Besparing per år': 90_000 + index * 1_000,
    Uppstart: '2026 kv 1',
    Steg: ['Idé', 'Beslutad', 'Upphandling', 'Avtal'][index % 4] ?? '',
    Ansvarig: 'Anna Ek',
    Beslut: 'KS 2026 §12',
  }));
}

/** A ledger of so many lines over thirty months, from the suppliers on Avtal. */
async function readLedger(
  { workbook }: OpenRegister,
  lines: number,
  contracts: readonly { readonly Organisationsnummer: string; readonly Leverantör: string }[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'effektregister-bench-'));
  try {
    const file = join(folder, 'reskontra.csv');
    const rows = Array.from({ length: lines }, (_, line) => {
      const { Organisationsnummer, Leverantör } = contracts[line % contracts.length] ?? contracts[0] ?? nobody;
      const month = Math.floor(line / contracts.length) % months;
      const period = `${2024 + Math.floor((month + 4) / 12)}${String(1 + ((month + 4) % 12)).padStart(2, '0')}`;
      const amount = ((line * 7_919) % 90_000) + 1_000;
      return `${period};${Organisationsnummer};${Leverantör};${6_000 + (line % 40)};Förvaltning ${1 + (line % 12)};${amount},50`;
    });
    const headings = 'Period;Organisationsnummer;Leverantör;Konto;Förvaltning;Belopp exkl moms';
    await writeFile(file, [headings, ...rows].join('\r\n'));
    const coverage = null;
    await runPayables(workbook, {
      ...when,
      files: [file],
      coverage,
      replace: false,
      accept: 'none',
      volumes: new Map(),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const nobody = { Organisationsnummer: '', Leverantör: '' };

/** The figures as lines to read. */
export function partsText({ scale, payablesRows, traffic, pane }: PartsResult): string {
  return [
    `${scale.effects} effects, ${scale.ledgerLines} lines of a ledger (${payablesRows} rows in the workbook), ${scale.initiatives} initiatives, a closed month`,
    ...traffic.map(
      ({ useCase, parts: has, syncs, requestBytes, responseBytes }) =>
        `${useCase}, ${has ? 'every part' : 'no part'}: ${syncs} syncs, ${requestBytes} bytes out, ${responseBytes} bytes in`,
    ),
    pane === null ? 'no browser: the pane is not measured' : `pane with every part: ${paneText(pane)}`,
    '',
  ].join('\n');
}
