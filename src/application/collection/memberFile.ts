import { jointKey, memberOf, type Coverage, type JointColumns, type PickedFile } from '../../domain/collection';
import { groupBy } from '../../domain/basics/groupBy';
import { readDate } from '../../domain/basics/date';
import { finished } from '../../domain/basics/steps';
import { cellText, sameName } from '../../domain/basics/text';
import { monthOf, type Serial } from '../../domain/basics/calendar';
import { contractKey } from '../../domain/payables/contract';
import { readContracts } from '../../domain/payables/contractRows';
import { codeLookup, readChoice } from '../../domain/register/list';
import type { RegisterCells } from '../../domain/register/cells';
import { coverageNames } from '../../locales/collection';
import { freshnessTexts } from '../../locales/workbookTexts';
import { choices } from '../../locales/workbook';
import { standingPayables } from '../../workbook/payables/payablesCells';
import { freshnessName, schemaVersion, schemaVersionName, stampNames, tables } from '../../workbook/tables/schema';
import { inputTablesOf, type RegisterSchema } from '../../workbook/tables/registerSchema';
import { namedSchema } from '../parts';
import { registerCells, type RegisterFile } from '../registerFile';
import { readSettings } from '../settings';
import { vocabulary } from '../vocabulary';

/** What is known of a file beside its content. */
export interface FileFacts {
  /** Its name, without folders. */
  readonly file: string;
  readonly today: Serial;
}

const coverages = codeLookup<Coverage>(coverageNames);
const contractRoles = codeLookup(choices.contractRoles);

/**
 * Reads a member's register out of its file and judges it as the member's own add-in would, with the member's settings
 * and per date; or says why it is none (E791). Kortnamn is the collection's to give.
 */
export async function memberInFile(file: RegisterFile, facts: FileFacts): Promise<PickedFile> {
  const unusable = (reason: 'notRegister' | 'newerSchema' | 'collection'): PickedFile => ({
    kind: 'unusable',
    file: facts.file,
    reason,
  });
  if (!file.tables.includes(tables.effects.name)) return unusable('notRegister');
  const version = file.names.find(({ name }) => name === schemaVersionName)?.formula ?? '';
  if (Number(version.replace('=', '')) > schemaVersion) return unusable('newerSchema');
  // Apart, as neither is small: who collects members waits for both, and nobody else does.
  const [{ wholeSchema }, { assess }] = await Promise.all([
    import('../../workbook/tables/wholeSchema'),
    import('../../domain/rules/assess'),
  ]);
  const own = namedSchema({ names: file.names }, wholeSchema);
  const read = await file.read({ tables: wantedTables(own), values: wantedValues(own) });
  const cells = registerCells(own, read.tables);
  const { settings } = readSettings(
    Object.fromEntries(own.settings.map(({ key, name }) => [key, read.values.get(name) ?? ''])),
  );
  if (settings.registerKind === 'collection') return unusable('collection');
  const stamped = readDate(read.values.get(stampNames.asOf) ?? '');
  const asOf = settings.asOf ?? (stamped.kind === 'value' ? stamped.value : facts.today);
  const assessment = finished(assess(cells, { vocabulary, settings, asOf }));
  const freshness = cellText(read.values.get(freshnessName) ?? '');
  return {
    kind: 'member',
    member: {
      ...memberOf(
        assessment,
        {
          organisation: settings.organisation === '' ? nameOf(facts.file) : settings.organisation,
          shortName: '',
          organisationNumber: settings.organisationNumber,
          file: facts.file,
          isNameless: settings.organisation === '',
          isFresh: freshness.startsWith(freshnessTexts.current),
        },
        jointColumns(cells),
        cells.effects.firstRow,
      ),
      purchases: purchasesOf(cells, asOf),
    },
  };
}

/** What each contract has cost in the twelve months up to the per date, öre. */
function purchasesOf(cells: RegisterCells, asOf: Serial): ReadonlyMap<string, number> {
  const last = monthOf(asOf);
  const sums = new Map<string, number>();
  for (const { month, contract, amount } of finished(standingPayables(cells)).costs) {
    const key = jointKey(contract);
    if (key !== '' && month <= last && month > last - 12) sums.set(key, (sums.get(key) ?? 0) + Number(amount));
  }
  return sums;
}

/** A register that does not say whose it is goes by its file's name. */
function nameOf(file: string): string {
  return file.replace(/\.xls[xm]$/i, '');
}

function wantedTables(schema: RegisterSchema): ReadonlySet<string> {
  const lists = Object.values(schema.lists).flatMap(({ table, readAs }) => (readAs === undefined ? [] : [table]));
  return new Set([...inputTablesOf(schema).map(([, { name }]) => name), ...lists]);
}

function wantedValues({ settings }: RegisterSchema): ReadonlySet<string> {
  return new Set([...settings.map(({ name }) => name), stampNames.asOf, freshnessName]);
}

/** What the member's rows say of joint contracts: Gäller, and the supplier's number where Avtal has it. */
function jointColumns({ effects, contracts }: RegisterCells): ReadonlyMap<number, JointColumns> {
  const { parties } = readContracts(contracts, contractRoles);
  const byContract = groupBy(parties, ({ key }) => key);
  const { columns, rows } = effects;
  return new Map(
    rows.map((cells, row) => {
      const cell = (column: number | undefined) => cells[column ?? -1] ?? '';
      const covers = readChoice(cell(columns.covers), coverages);
      const supplier = cellText(cell(columns.supplier));
      const party = byContract
        .get(contractKey(cellText(cell(columns.contractNumber))))
        ?.find((each) => each.organisation !== null && sameName(each.supplier, supplier));
      return [
        row,
        { covers: covers.kind === 'value' ? covers.value : 'own', supplierNumber: party?.organisation ?? null },
      ];
    }),
  );
}
