/** A page without a screen has elements without a size; lists that draw what is in view need one. */
export function giveElementsASize(width = 320, height = 2000, row = 40): void {
  const define = (name: string, value: (element: HTMLElement) => number): void => {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: function (this: HTMLElement) { return value(this); } });
  };
  for (const side of ['offsetWidth', 'clientWidth']) define(side, () => width);
  define('clientHeight', () => height);
  define('offsetHeight', (element) => (element.dataset.index === undefined ? height : row));
  // The one of the page without a screen tells of sizes of 0.
  globalThis.ResizeObserver = class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
}
