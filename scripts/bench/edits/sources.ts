import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join } from 'node:path';

/** Which file a place in a built chunk comes from, by maps that lie in a folder under the names of the chunks. */
export class Sources {
  readonly #maps = new Map<string, SourceMap | null>();

  constructor(private readonly folder: string) {}

  /** '' where nobody knows. Lines and columns are counted from 0. */
  at(url: string, line: number, column: number): string {
    const entry = this.#mapOf(basename(url))?.findEntry(line, column);
    return entry && 'originalSource' in entry ? entry.originalSource : '';
  }

  #mapOf(chunk: string): SourceMap | null {
    const known = this.#maps.get(chunk);
    if (known !== undefined) return known;
    const file = join(this.folder, `${chunk}.map`);
    const map = existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null;
    this.#maps.set(chunk, map);
    return map;
  }
}
