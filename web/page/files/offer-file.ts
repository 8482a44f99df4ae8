/** Hands a file to the user. */
export function offer(bytes: Uint8Array<ArrayBuffer>, { name, type }: { name: string; type: string }): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
