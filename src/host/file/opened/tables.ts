import { parseArea } from '../../book/addresses';
import { type Sheet, Table, type TableColumn } from '../../book/sheet';
import type { HostState } from '../../state/host-state';
import { child, children, truth, type XmlElement } from '../xml/tree';
import { decoded } from './cells';

/** A table as its part says; null when the part says no place. */
export function readTable(state: HostState, sheet: Sheet, root: XmlElement): Table | null {
  const { attributes } = root;
  const area = parseArea(attributes.ref ?? '');
  if (!area) return null;
  const columns = children(child(root, 'tableColumns'), 'tableColumn').map((column): TableColumn => {
    const formula = child(column, 'calculatedColumnFormula')?.text;
    const totals = column.attributes.totalsRowFunction;
    return {
      id: 0,
      name: decoded(column.attributes.name ?? ''),
      calculated: formula === undefined ? undefined : state.formulas.ofFile(decoded(formula).trim()),
      totals: totals === 'none' ? undefined : totals,
      totalsLabel: column.attributes.totalsRowLabel,
    };
  });
  const name = attributes.displayName ?? attributes.name ?? '';
  const table = new Table(String(state.book.newNumber()), decoded(name), sheet, area, columns);
  table.hasHeaders = attributes.headerRowCount !== '0';
  table.hasTotals = Number(attributes.totalsRowCount ?? 0) > 0;
  // Some programs write a filter without a place for a table without buttons.
  table.showFilterButton = child(root, 'autoFilter')?.attributes.ref !== undefined;
  const style = child(root, 'tableStyleInfo')?.attributes;
  table.style = {
    ...(style?.name === undefined ? {} : { theme: style.name }),
    showFirstColumn: truth(style?.showFirstColumn),
    showLastColumn: truth(style?.showLastColumn),
    showRowStripes: truth(style?.showRowStripes),
    showColumnStripes: truth(style?.showColumnStripes),
  };
  return table;
}
