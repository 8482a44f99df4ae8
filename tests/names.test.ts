import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeFiles, root, sources } from './lib/sources';

/**
 * Words that the code has given up for those of CONTEXT.md. Others that stand there under “avoid” are right in another
 * sense (a log, a limit, the gate of a page), so that no test can tell.
 */
const GIVEN_UP = ['board', 'looker', 'asker', 'askers', 'timetable', 'veil', 'veiled', 'stand-in', 'workshop', 'telling', 'house', 'journey', 'oracle', 'oracles', 'desk', 'what-if'];

/** Where Excel is meant: the host that is Excel, and the Office that the page brings itself. All else speaks of a host. */
const OF_EXCEL = ['addin/hosts/office-js/', 'web/office-emulator/'];

const glossary = readFileSync(join(root, 'CONTEXT.md'), 'utf8');

/** `ScoreBoard` has `score`, `board`; `StandIn` has `stand`, `in` and `stand-in`. */
function wordsOf(name: string): string[] {
  const single = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[ _$#-]+/);
  return [...single, ...single.slice(1).map((word, at) => `${single[at]}-${word}`)];
}

/** Every name in a file, keys of messages and of other objects among them; texts and comments apart. */
function namesIn(path: string, text: string): string[] {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    const isKey = ts.isStringLiteral(node) && (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node;
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || isKey) names.add(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return [...names];
}

/** What a file declares for all of it: functions, classes, types, constants. */
function declaredIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return named && statement.name ? [statement.name.text] : [];
  });
}

describe('names in the code', () => {
  const product = sources().filter(({ isTest }) => !isTest);

  it('use no word that was given up', () => {
    const declared = product.flatMap(({ path, text }) => declaredIn(path, text).map((name) => ({ path, name })));
    expect(declared.length).toBeGreaterThan(1000);
    expect(declared.filter(({ name }) => wordsOf(name).some((word) => GIVEN_UP.includes(word)))).toEqual([]);
  });

  it('call nothing excel but the host that is Excel, and its emulator', () => {
    const elsewhere = product.filter(({ path }) => !OF_EXCEL.some((folder) => path.startsWith(folder)));
    const isOfExcel = (name: string): boolean => wordsOf(name).includes('excel');
    expect(isOfExcel('LEFT_TO_EXCEL') && isOfExcel('toExcel') && isOfExcel('not-excel') && !isOfExcel('excellent-share')).toBe(true);
    const named = elsewhere.flatMap(({ path, text }) => namesIn(path, text).filter(isOfExcel).map((name) => `${path} has the name ${name}`));
    const called = codeFiles().filter((path) => !OF_EXCEL.some((folder) => path.startsWith(folder)) && path.split(/[/.]/).some(isOfExcel));
    expect([...named, ...called]).toEqual([]);
  });

  it('have the word that stands for each in CONTEXT.md', () => {
    const avoided = glossary.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').at(-2) ?? '');
    expect(GIVEN_UP.filter((word) => !avoided.some((list) => list.toLowerCase().includes(word.replace(/s$|ed$/, ''))))).toEqual([]);
  });
});
