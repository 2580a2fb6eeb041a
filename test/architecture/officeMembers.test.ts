import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { apiSetOf, atMost, EmbeddedHost } from '../../src/host';
import { connect } from '../../src/host/client';

const root = join(__dirname, '../..');
const excel = join(root, 'src', 'excel');

/** The lowest set that the manifest declares; what is newer stands behind a capability. */
const lowest = '1.14';

/** Newer members that the code asks for first: "file: Class.member". None at present. */
const behindACapability: readonly string[] = [];

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  types: ['office-js'],
  typeRoots: [join(root, 'node_modules/@types')],
  skipLibCheck: true,
  noEmit: true,
  resolveJsonModule: true,
};

interface Use {
  readonly file: string;
  readonly member: string;
  readonly set: string | undefined;
}

/** Every member of an Excel object that the files call or read, and every property that `load` names. */
function usesOf(files: readonly string[], extra: Readonly<Record<string, string>> = {}): Use[] {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (file) => extra[file] ?? readFile(file);
  host.fileExists = (file) => file in extra || fileExists(file);
  host.getSourceFile = (file, languageVersion, ...rest) =>
    file in extra
      ? ts.createSourceFile(file, extra[file] ?? '', languageVersion, true)
      : getSourceFile(file, languageVersion, ...rest);
  const program = ts.createProgram([...files, ...Object.keys(extra)], options, host);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of [...files, ...Object.keys(extra)]) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`no source ${file}`);
    const add = (className: string, member: string): void => {
      uses.push({
        file: file.slice(root.length + 1),
        member: `${className}.${member}`,
        set: apiSetOf(className, member),
      });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const className = excelClass(checker.getSymbolAtLocation(node.name));
        if (className !== null) add(className, node.name.text);
      }
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = (node.propertyName ?? node.name).getText(source);
        const className = excelClass(checker.getTypeAtLocation(node.parent).getProperty(name));
        if (className !== null) add(className, name);
      }
      if (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === 'load'
      ) {
        const type = checker.getTypeAtLocation(node.expression.expression);
        for (const path of loaded(node)) addPath(checker, type, path.split('/'), add);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** The Excel class that declares a member; null for everything else. */
function excelClass(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.[0];
  const parent = declaration?.parent;
  if (!parent || !ts.isClassDeclaration(parent) || !parent.name) return null;
  const space: ts.Node | undefined = parent.parent.parent;
  return space !== undefined && ts.isModuleDeclaration(space) && space.name.text === 'Excel' ? parent.name.text : null;
}

function loaded({ arguments: [first] }: ts.CallExpression): string[] {
  if (!first || !ts.isStringLiteralLike(first)) return [];
  return first.text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `items/name` of a collection names a property of its items. */
function addPath(
  checker: ts.TypeChecker,
  type: ts.Type,
  [name, ...rest]: readonly string[],
  add: (className: string, member: string) => void,
): void {
  if (name === undefined) return;
  const property = type.getProperty(name);
  const className = excelClass(property);
  if (property === undefined || className === null) return;
  if (name !== 'items') add(className, name);
  const declaration = property.valueDeclaration;
  if (!declaration) return;
  const next = checker.getTypeOfSymbolAtLocation(property, declaration);
  addPath(
    checker,
    name === 'items' ? (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next) : next,
    rest,
    add,
  );
}

const tooNew = (uses: readonly Use[]): string[] =>
  uses
    .filter(
      ({ file, member, set }) =>
        set !== undefined && !atMost(set, lowest) && !behindACapability.includes(`${file}: ${member}`),
    )
    .map(({ file, member, set }) => `${file}: ${member} is ${set ?? ''}`);

const files = readdirSync(excel, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(excel, file));
const uses = usesOf(files);

describe('Office.js members that the add-in uses', () => {
  it('are all at most ExcelApi 1.14, or behind a capability', () => {
    expect(tooNew(uses)).toEqual([]);
    expect(uses.length).toBeGreaterThan(200);
  });

  it('are found whether they are called, taken apart or loaded', () => {
    const members = new Set(uses.map(({ member }) => member));
    for (const member of [
      'Range.getResizedRange',
      'Table.resize',
      'TableCollection.items',
      'NamedItem.formula',
      'Range.formulas',
      'Worksheet.visibility',
    ]) {
      expect(members).toContain(member);
    }
  });

  it('a planted call of something newer is seen', () => {
    const planted = {
      [join(excel, 'planted.ts')]:
        'export async function planted(context: Excel.RequestContext): Promise<void> {\n' +
        '  const sheet = context.workbook.worksheets.getActiveWorksheet();\n' +
        '  const { notes } = context.workbook;\n  notes.load("items/content");\n' +
        '  sheet.getRange().load("valuesAsJson");\n  context.workbook.linkedWorkbooks.breakAllLinks();\n}\n',
    };
    const found = tooNew(usesOf([], planted));
    expect(found.some((use) => use.includes('Workbook.notes'))).toBe(true);
    expect(found.some((use) => use.includes('Note.content'))).toBe(true);
    expect(found.some((use) => use.includes('Range.valuesAsJson'))).toBe(true);
    expect(found.some((use) => use.includes('Workbook.linkedWorkbooks'))).toBe(true);
  });

  it('a deliberate call of 1.15 is refused at 1.14 and answered at 1.15', async () => {
    const call = async (apiSet: string): Promise<string> => {
      const client = connect(await EmbeddedHost.open(null, { apiSet }));
      return client
        .run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange('A1').values = [[1]];
          const dependents = sheet.getRange('A1').getDependents();
          dependents.load('addresses');
          await context.sync();
          return 'answered';
        })
        .catch((error: unknown) => String((error as { code?: unknown }).code));
    };
    expect(await call('1.14')).toBe('ApiNotFound');
    expect(await call('1.15')).not.toBe('ApiNotFound');
  });
});
