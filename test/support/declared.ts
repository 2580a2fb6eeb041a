import type { Field, TableDefinition } from '../../src/domain/register/tables/table';

/** A table as one reads its declaration: where it stands, and a line for each column in the sheet's order. */
export function declared({ sheet, id, freshness, part, written, fields }: TableDefinition): readonly string[] {
  const head = [
    `sheet ${sheet}`,
    ...(id === null ? [] : [`id ${id}`]),
    ...(freshness === undefined ? [] : [`freshness ${freshness}`]),
    ...(part === undefined ? [] : [`of ${part}`]),
    ...(written === true ? ['written'] : []),
  ];
  return [head.join(', '), ...Object.entries(fields).map(([name, field]) => [name, ...traitsOf(field)].join(' '))];
}

/** `unwatched`: no figure follows from it. `witness`: people tell rows apart by it. `stamped`: the add-in sets it. */
function traitsOf(field: Field): readonly string[] {
  const { kind, list, strays, part } = field;
  return [
    kind,
    ...(list === undefined ? [] : [list]),
    ...(strays === undefined ? [] : [strays]),
    ...(['formula', 'witness', 'stamped', 'hidden', 'verbatim'] as const).filter((trait) => field[trait] === true),
    ...(field.freshness === undefined ? [] : ['unwatched']),
    ...(field.imported === false ? ['never imported'] : []),
    ...(field.beginsGroup === true ? ['begins group'] : []),
    ...(part === undefined ? [] : [`of ${[part].flat().join(' and ')}`]),
  ];
}
