import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { offered } from '../../web/office-emulator/offered';
import { root } from '../lib/sources';

/** What the add-in may take for granted where its manifest is accepted: every desktop Excel with a shared runtime has it. */
const ALWAYS_THERE = 9;

const LIBRARIES = /[\\/]@types[\\/](office-js|custom-functions-runtime)[\\/]/;
const NAMESPACES = new Set(['Excel', 'Office', 'OfficeExtension', 'CustomFunctions']);

interface Use {
  member: string;
  /** As the type declarations document it; null where they name none. */
  set: string | null;
  place: string;
}

let program: ts.Program;
let uses: Use[];

beforeAll(() => {
  const file = join(root, 'tsconfig.json');
  const { fileNames, options } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, root);
  const own = fileNames.filter((name) => /[\\/]addin[\\/]/.test(name) && !/[\\/]preview[\\/]|\.test\.|[\\/]testing[\\/]/.test(name));
  program = ts.createProgram(own, options);
  uses = own.flatMap((name) => usesIn(program.getSourceFile(name)!));
}, 60_000);

/** Every access to a member that the Office.js declarations declare. */
function usesIn(source: ts.SourceFile): Use[] {
  const checker = program.getTypeChecker();
  const found: Use[] = [];
  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const declaration = symbol?.declarations?.find((each) => LIBRARIES.test(each.getSourceFile().fileName));
    const owner = declaration && ownerOf(declaration);
    if (!symbol || !declaration || !owner) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ member: `${owner}.${symbol.name}`, set: setOf(declaration), place: `${source.fileName.slice(root.length + 1)}:${line + 1}` });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text), node);
    }
    if (ts.isNewExpression(node)) note(checker.getSymbolAtLocation(node.expression), node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The class, enumeration or namespace that a member belongs to, or the function that answers with it. */
function ownerOf(declaration: ts.Declaration): string | null {
  const isOwner = (node: ts.Node): boolean => ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)
    || ts.isModuleDeclaration(node) || ts.isFunctionDeclaration(node);
  let { parent } = declaration as ts.Node;
  while (parent && !isOwner(parent)) parent = parent.parent;
  const name = parent && 'name' in parent ? (parent.name as ts.Identifier).text : null;
  return name === null || name === 'Interfaces' ? null : name;
}

const setOf = (declaration: ts.Declaration): string | null =>
  /\[Api set: (\w+ \d+\.\d+)/.exec(ts.getJSDocCommentsAndTags(declaration).map((doc) => doc.getFullText()).join(' '))?.[1] ?? null;

const minor = (set: string): number => Number(/^ExcelApi 1\.(\d+)$/.exec(set)?.[1] ?? 0);

describe('the stand-in for Excel', () => {
  it('offers every member of Office.js that the add-in uses', () => {
    const there = offered();
    const lacking = uses.filter(({ member }) => !there.has(member)).map(({ member, place }) => `${member} (${place})`);
    expect([...new Set(lacking)]).toEqual([]);
  });

  it('sees what the add-in uses: a member it does not have would be named', () => {
    const used = new Set(uses.map(({ member }) => member));
    expect([...used]).toEqual(expect.arrayContaining(['Excel.run', 'ClientRequestContext.sync', 'Range.values', 'CustomFunctions.associate', 'Office.onReady']));
    expect(offered().has('Range.getDirectPrecedents')).toBe(false);
  });

  it('knows with which requirement set each of its members came', () => {
    const checker = program.getTypeChecker();
    const excel = checker.getSymbolsInScope(program.getSourceFiles()[0]!, ts.SymbolFlags.Namespace).find(({ name }) => name === 'Excel')!;
    const classes = new Map(checker.getExportsOfModule(excel).map((symbol) => [symbol.name, symbol]));
    const wrong = [...offered()].filter(([, set]) => set.startsWith('ExcelApi')).flatMap(([name, set]) => {
      const [owner = '', member = ''] = name.split('.');
      const declared = classes.get(owner)?.members?.get(member as ts.__String)?.declarations ?? [];
      const documented = declared.map(setOf).filter((each) => each !== null);
      return documented.length > 0 && !documented.includes(set) ? [`${name}: ${set}, but documented as ${documented.join(' / ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the add-in', () => {
  it(`asks Excel first where it uses what is newer than ExcelApi 1.${ALWAYS_THERE}`, () => {
    const asked = new Set(program.getSourceFiles()
      .filter(({ fileName }) => fileName.includes('/addin/hosts/office-js/'))
      .flatMap(({ text }) => [...text.matchAll(/supports\('ExcelApi', '(\d+\.\d+)'\)/g)].map(([, version]) => `ExcelApi ${version}`)));
    const newer = uses.filter(({ set, member }) => set !== null && minor(set) > ALWAYS_THERE && !member.endsWith('.mergeUndoGroup'));
    expect(newer.filter(({ set }) => !asked.has(set!)).map(({ member, set, place }) => `${member} needs ${set} (${place})`)).toEqual([]);
  });

  it('uses nothing that is still a preview', () => {
    expect(uses.filter(({ set }) => set !== null && /Online|Desktop|Preview|BETA/i.test(set)).map(({ member, place }) => `${member} (${place})`)).toEqual([]);
  });

  it('touches Excel’s namespaces by their members alone', () => {
    expect(uses.some(({ member }) => NAMESPACES.has(member.split('.')[0]!))).toBe(true);
  });
});
