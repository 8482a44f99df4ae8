import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What the source says of a schema: in words of its own, key by key, and of what lies inside. */
export interface Comments {
  readonly says: string;
  readonly keys: ReadonlyMap<string, Comments>;
  /** Of the entries of a list, or of the members of a record. */
  readonly entries?: Comments;
}

const none: Comments = { says: '', keys: new Map() };

/** Reads the comments of schemas as they are written in the sources: `closed({ ... })`, lists and records of such. */
export class CommentReader {
  readonly #files = new Map<string, ts.SourceFile>();

  constructor(private readonly root: string) {}

  /** The comments of the schema that a file holds under this name. */
  of(file: string, name: string): Comments {
    const found = this.#declared(file, name) ?? this.#declared(file, this.#schemaIn(file) ?? '');
    if (!found) throw new Error(`${file} has no “${name}”`);
    return { ...this.#read(found.file, found.value), says: found.says };
  }

  /** The comments of an object under a key of what the file declares under this name. */
  member(file: string, name: string, key: string): Comments {
    const found = this.#declared(file, name);
    if (!found) throw new Error(`${file} has no “${name}”`);
    const own = ts.isObjectLiteralExpression(found.value) ? found.value.properties.find((property) => property.name?.getText() === key) : undefined;
    const inside = own && ts.isPropertyAssignment(own) ? this.#read(file, own.initializer) : none;
    return { ...inside, says: found.says };
  }

  /** The name under which a kind brings its schema from elsewhere: `schema: TariffSchema`. */
  #schemaIn(file: string): string | undefined {
    return /^ {2}schema: (\w+),$/m.exec(this.#source(file).text)?.[1];
  }

  /** What a file says of itself: the comment over the first thing that it declares. */
  opening(file: string): string {
    const first = this.#source(file).statements.find((statement) => !ts.isImportDeclaration(statement));
    return first ? saidOf(first) : '';
  }

  #read(file: string, node: ts.Expression): Comments {
    if (ts.isIdentifier(node)) {
      const found = this.#declared(file, node.text);
      return found ? this.#read(found.file, found.value) : none;
    }
    // Schemas are made when they are first needed: what a function gives is read in its place.
    if (ts.isParenthesizedExpression(node)) return this.#read(file, node.expression);
    if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? none : this.#read(file, node.body);
    if (ts.isObjectLiteralExpression(node)) return { says: '', keys: this.#keys(file, node) };
    if (!ts.isCallExpression(node)) return none;
    const { expression: called, arguments: given } = node;
    const [first] = given;
    const last = given[given.length - 1];
    if (ts.isIdentifier(called)) return first ? (['closed', 'later', 'once'].includes(called.text) ? this.#read(file, first) : none) : this.#read(file, called);
    if (!ts.isPropertyAccessExpression(called)) return none;
    // `.optional()`, `.min(1)` and the like say nothing of what lies inside.
    if (!ts.isIdentifier(called.expression) || called.expression.text !== 'z') return this.#read(file, called.expression);
    const inside = ['array', 'record', 'partialRecord'].includes(called.name.text) && last ? this.#read(file, last) : null;
    return inside ? { ...none, entries: inside } : none;
  }

  #keys(file: string, node: ts.ObjectLiteralExpression): Map<string, Comments> {
    const keys = new Map<string, Comments>();
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) for (const [key, comments] of this.#read(file, property.expression).keys) keys.set(key, comments);
      else if (ts.isPropertyAssignment(property)) keys.set(property.name.getText(), { ...this.#read(file, property.initializer), says: saidOf(property) });
      else if (ts.isShorthandPropertyAssignment(property)) keys.set(property.name.text, { ...this.#read(file, property.name), says: saidOf(property) });
    }
    return keys;
  }

  #declared(file: string, name: string): { file: string; value: ts.Expression; says: string } | null {
    for (const statement of this.#source(file).statements) {
      if (ts.isVariableStatement(statement)) {
        const declared = statement.declarationList.declarations.find((each) => each.name.getText() === name);
        if (declared?.initializer) return { file, value: declared.initializer, says: saidOf(statement) };
      }
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const { namedBindings } = statement.importClause ?? {};
      const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements.find((each) => each.name.text === name) : undefined;
      const from = statement.moduleSpecifier.text;
      if (named && from.startsWith('.')) return this.#declared(this.#fileOf(join(dirname(file), from)), (named.propertyName ?? named.name).text);
    }
    return null;
  }

  /** A module is a file, or a folder with an index. */
  #fileOf(module: string): string {
    return existsSync(join(this.root, `${module}.ts`)) ? `${module}.ts` : `${module}/index.ts`;
  }

  #source(file: string): ts.SourceFile {
    let source = this.#files.get(file);
    if (!source) {
      source = ts.createSourceFile(file, readFileSync(join(this.root, file), 'utf8'), ts.ScriptTarget.Latest, true);
      this.#files.set(file, source);
    }
    return source;
  }
}

/** The comment right before a node, its lines made one. */
function saidOf(node: ts.Node): string {
  const text = node.getFullText();
  const comment = ts.getLeadingCommentRanges(text, 0)?.at(-1);
  if (!comment || !text.startsWith('/**', comment.pos)) return '';
  const lines = text.slice(comment.pos + 3, comment.end - 2).split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
  return lines.join('\n').split(/\n\n+/).map((paragraph) => paragraph.replaceAll('\n', ' ').trim()).join('\n\n').trim();
}
