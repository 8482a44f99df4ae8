/**
 * Whether what comes next begins a page: small things share one, and none begins where it would not end. All in points,
 * by guess; `title` stands above the first.
 */
export function sharingPages(room: number, title: number): (needed: number) => boolean {
  let used: number | null = null;
  return (needed) => {
    const begins = used === null || used + needed > room;
    used = (used === null ? title : begins ? 0 : used) + needed;
    return begins;
  };
}
