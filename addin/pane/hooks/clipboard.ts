/** Puts a text where it can be pasted from; false where the host lets nobody do so but the user. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A pane inside another page may lack the right, and older hosts the whole interface.
    return false;
  }
}
