/** Blocks of one sheet as one address, `计分表!B3:B20,D3:F20`: what `select` takes. Those of other sheets are left out. */
export function blocksTogether(addresses: readonly string[]): string {
  const parts = addresses.filter((address) => address !== '').map(parted);
  const [first] = parts;
  if (!first) return '';
  const cells = [...new Set(parts.filter(({ sheet }) => sheet === first.sheet).map((part) => part.cells))];
  return `${first.sheet}!${cells.join(',')}`;
}

function parted(address: string): { sheet: string; cells: string } {
  const at = address.lastIndexOf('!');
  return { sheet: address.slice(0, at), cells: address.slice(at + 1) };
}
