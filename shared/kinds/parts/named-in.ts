/** The entry of a list that has this name. The schema has seen to it that there is one. */
export function namedIn<Entry>(list: readonly Entry[], key: keyof Entry, name: string): Entry {
  const found = list.find((each) => each[key] === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}
