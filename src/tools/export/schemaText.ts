import { exportTables, type ColumnType } from './exportSchema';

const typeNames: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  whole: 'heltal',
  amount: 'belopp',
  number: 'tal',
  day: 'dag',
};

/** The tables of docs/fakta-schema.md: every column with its type and whether it is part of the key. */
export function schemaText(): string {
  return exportTables
    .map(({ name, source, columns }) => {
      const rows = columns.map(
        (column) => `| ${column.name} | ${typeNames[column.type]} | ${column.key ? 'ja' : ''} |`,
      );
      return [`### ${name} (tabellen ${source})`, '| kolumn | typ | nyckel |', '|---|---|---|', ...rows, ''].join('\n');
    })
    .join('\n');
}
