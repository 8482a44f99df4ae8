/** Offers bytes as a file, where the host lets a page do so. */
export function saveFile(content: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The file is read after this call.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
