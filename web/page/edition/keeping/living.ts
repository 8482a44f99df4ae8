/** Which drafts belong to a window that is still open: each holds a lock, which goes with it, however it ends. */
const PREFIX = 'kaohe-draft-';

/** Missing where the page came over plain http. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/** Until the function that it gives is called, or the window is gone. */
export function holdDraft(id: string): () => void {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  locks()?.request(PREFIX + id, () => held).catch(() => {});
  return release;
}

export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const found = await locks()?.query();
  return new Set((found?.held ?? []).flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}
