/** What a server would hold beside the page; the build puts it there, `scripts/build/single-file.mjs`. */
declare module 'virtual:site-files' {
  export const files: Readonly<Record<string, { readonly type: string; readonly base64: string }>>;
}
