/** The page's own elements. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Lies over the grid and says what is being done; null takes it away. */
export function showCover(text: string | null): void {
  element('cover').textContent = text;
  element('cover').hidden = text === null;
}

/** No page is held up for longer by a picture that does not come: one in the background draws none. */
const NO_PICTURE_MS = 1000;

/** Resolves when what the page holds now has been drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, NO_PICTURE_MS);
    // The first comes before the next picture, the second after it.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
