/** A page for people, where data were asked for. */
export function isPage(answer: Response, text: string): boolean {
  return /html/iu.test(answer.headers.get('content-type') ?? '') || /^\s*</u.test(text);
}
