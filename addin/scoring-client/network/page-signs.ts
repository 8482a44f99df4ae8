/** Signs that a service which failed may be reached again: the network is back, or somebody looks at the workbook. */
export function pageSigns(page: Pick<Window, 'addEventListener' | 'document'>): (wake: (lost: boolean) => void) => void {
  return (wake) => {
    page.addEventListener('online', () => wake(true));
    page.addEventListener('focus', () => wake(false));
    page.document.addEventListener('visibilitychange', () => {
      if (page.document.visibilityState === 'visible') wake(false);
    });
  };
}
