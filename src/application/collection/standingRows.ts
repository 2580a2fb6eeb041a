import { leadOf, type Member, type MemberEffect, type MemberRow } from '../../domain/collection';
import { groupBy } from '../../domain/basics/groupBy';
import { kronorToTotal } from '../../domain/basics/money';
import { cellText, isBlank, sameName } from '../../domain/basics/text';
import type { Serial } from '../../domain/basics/calendar';
import type { Calculation } from '../../domain/effect/calculation';
import { coverageNames } from '../../locales/collection';
import type { RegisterReading } from '../ports';
import { isFormulaField } from '../../workbook/tables/registerSchema';
import type { RegisterState } from '../results';

/** A row of Effekter or Utfall: the member that it was collected from, null for the collection's own rows. */
export interface StandingRow {
  readonly row: number;
  readonly owner: string | null;
  readonly isBlank: boolean;
}

export interface StandingRows {
  readonly effects: readonly StandingRow[];
  readonly outcomes: readonly StandingRow[];
}

/**
 * Whose each row is: by its Organisation, and of a share, which counts for its party, by the short name or name that
 * its Effekt-ID begins with. Pure.
 */
export function standingRows({ cells, schema }: RegisterReading, members: readonly MemberRow[]): StandingRows {
  const memberOf = leadOf(members);
  const ownerOf = (id: string, organisation: string): string | null => {
    if (!id.includes(':')) return null;
    const byId = memberOf(id);
    const byName = members.find((member) => sameName(member.organisation, organisation));
    // Short names may have been changed since: only a share, whose ID ends in its party, may stand with another.
    return (id.includes('/') ? (byId ?? byName) : (byName ?? byId))?.organisation ?? null;
  };
  const rowsOf = (table: 'effects' | 'outcomes', idField: 'id' | 'effectId'): StandingRow[] => {
    const { columns, rows } = cells[table] as (typeof cells)['effects'];
    const inputs = Object.entries(columns).filter(([field]) => !isFormulaField(schema, table, field));
    const id = (columns as Readonly<Record<string, number>>)[idField] ?? -1;
    return rows.map((row, index) => ({
      row: index,
      owner: ownerOf(cellText(row[id]), cellText(row[columns.organisation ?? -1])),
      isBlank: inputs.every(([, column]) => isBlank(row[column ?? -1])),
    }));
  };
  return { effects: rowsOf('effects', 'id'), outcomes: rowsOf('outcomes', 'effectId') };
}

/**
 * A member whose file is not read now, as its rows in the collection say: they count as they stand. Rows that have been
 * left out since are not among them. Pure.
 */
export function keptMember(
  member: MemberRow,
  standing: StandingRows,
  state: Pick<RegisterState, 'reading' | 'assessment'>,
): Member {
  const { reading, assessment } = state;
  const { members } = reading.cells;
  const own = members.rows[member.row]?.[members.columns.own ?? -1];
  return {
    organisation: member.organisation,
    shortName: member.shortName,
    organisationNumber: '',
    file: member.file,
    asOf: member.asOf as Serial,
    isFresh: member.isFresh,
    isWanted: member.isWanted,
    settings: assessment.settings,
    effects: standingEffects(member, standing, state),
    targets: [],
    standing: typeof own === 'number' ? kronorToTotal(own) : 0n,
  };
}

/** What stands of a member in the collection: its rows, and the shares of its wholes. Pure. */
export function standingEffects(
  member: Pick<MemberRow, 'organisation'>,
  { effects: rows }: StandingRows,
  { reading, assessment }: Pick<RegisterState, 'reading' | 'assessment'>,
): readonly MemberEffect[] {
  const { cells } = reading;
  const outcomes = groupBy(assessment.outcomes, ({ effectId }) => effectId);
  const coverage = cells.effects.columns.covers ?? -1;
  return assessment.effects.flatMap((effect, index): MemberEffect[] => {
    if (rows[effect.row]?.owner !== member.organisation) return [];
    const isWhole = sameName(cellText(cells.effects.rows[effect.row]?.[coverage]), coverageNames.whole);
    return [
      {
        effect,
        calculation: assessment.calculations[index] as Calculation,
        covers: isWhole ? 'whole' : 'own',
        supplierNumber: null,
        outcomes: outcomes.get(effect.id) ?? [],
        sheetRow: cells.effects.firstRow + effect.row,
        ...(sameName(effect.organisation, member.organisation) ? {} : { recipient: effect.organisation }),
      },
    ];
  });
}
