/** Milliseconds of work in one go, which is a frame: a key that is pressed meanwhile is shown without delay. */
const AT_ONCE = 16;

/** Office's runtime for functions alone has no `performance`. To be called again and again in long work: lets others have their turn when it is time. */
export function handingOver(): () => Promise<void> | void {
  let since = Date.now();
  return () => {
    if (Date.now() - since < AT_ONCE) return;
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => void (since = Date.now()));
  };
}
