/** What `load` may be given, as a tree of names: `'values, worksheet/name'` is `{ values: {}, worksheet: { name: {} } }`. */

export interface LoadTree {
  [name: string]: LoadTree;
}

export interface LoadRequest {
  tree: LoadTree;
  /** `load()` without names asks for every plain property. */
  all: boolean;
  top?: number;
  skip?: number;
}

type Option = string | string[] | Record<string, unknown> | undefined;

const PAGING = new Set(['top', 'skip', '$top', '$skip']);

export function readLoadOption(option: Option): LoadRequest {
  const tree: LoadTree = {};
  if (option === undefined || option === null || option === '') return { tree, all: true };
  if (typeof option === 'string') addPaths(tree, option.split(','));
  else if (Array.isArray(option)) addPaths(tree, option.flatMap((path) => path.split(',')));
  else if ('select' in option || 'expand' in option || 'top' in option || 'skip' in option) return readQuery(option, tree);
  else addObject(tree, option);
  return { tree, all: '$all' in tree || Object.keys(tree).length === 0 };
}

function readQuery(option: Record<string, unknown>, tree: LoadTree): LoadRequest {
  for (const key of ['select', 'expand']) {
    const paths = option[key];
    if (typeof paths === 'string') addPaths(tree, paths.split(','));
    if (Array.isArray(paths)) addPaths(tree, paths.map(String));
  }
  return {
    tree,
    all: option.select === undefined,
    ...(typeof option.top === 'number' ? { top: option.top } : {}),
    ...(typeof option.skip === 'number' ? { skip: option.skip } : {}),
  };
}

function addPaths(tree: LoadTree, paths: string[]): void {
  for (const path of paths) {
    let place = tree;
    for (const name of path.trim().split(/[/.]/)) {
      if (name === '') continue;
      place = place[name] ??= {};
    }
  }
}

function addObject(tree: LoadTree, option: Record<string, unknown>): void {
  for (const [name, wanted] of Object.entries(option)) {
    if (PAGING.has(name) || wanted === false) continue;
    const place = (tree[name] ??= {});
    if (wanted && typeof wanted === 'object') addObject(place, wanted as Record<string, unknown>);
  }
}
