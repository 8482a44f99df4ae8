import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(import.meta.dirname, '../..');

/** The folders that hold code of our own. */
const CODE = ['addin', 'web', 'workbook', 'cli', 'functions', 'shared', 'manifests', 'scripts', 'tools', 'tests'];

export interface Source {
  /** Below the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Test code may use what product code may not. */
  readonly isTest: boolean;
}

/** Every file below our folders, whether text or not. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashed(relative(root, join(entry.parentPath, entry.name))));
}

export const codeFiles = (): string[] => CODE.flatMap(filesOf);

export function sources(): Source[] {
  return codeFiles()
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
      isTest: path.startsWith('tests/') || path.includes('/testing/') || /\.test\.tsx?$/.test(path),
    }));
}

/** What a file imports: files of ours by their path below the root, packages by their name. */
export function importsOf({ path, text }: Source): { file?: string; package?: string }[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return { package: packageName(fileName) };
    return { file: found(resolve(root, dirname(path), fileName)) };
  });
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}

function found(path: string): string {
  const candidates = ['', '.ts', '.tsx', '.d.ts', '.d.mts', '.mjs', '/index.ts', '/index.tsx'].map((end) => path.split('?')[0] + end);
  const file = candidates.find((candidate) => existsSync(candidate) && /\.\w+$/.test(candidate));
  return slashed(relative(root, file ?? path));
}

/** Which of these globals a file uses (`Excel.run`, `Office.context`), comments and texts apart. */
export function globalsUsed({ path, text }: Source, names: ReadonlySet<string>): string[] {
  const used = new Set<string>();
  const look = (node: ts.Node): void => {
    const owner = ts.isPropertyAccessExpression(node) ? node.expression : ts.isQualifiedName(node) ? node.left : null;
    if (owner && ts.isIdentifier(owner) && names.has(owner.text)) used.add(owner.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false));
  return [...used];
}

const slashed = (path: string): string => path.replaceAll('\\', '/');
