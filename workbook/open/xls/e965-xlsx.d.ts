/** What is used of the library; `types.ts` beside this says what comes out of it. */
declare module '@e965/xlsx' {
  export function read(bytes: Uint8Array, options: object): unknown;
  export function write(book: object, options: { bookType: 'biff8'; type: 'array' }): ArrayBuffer;
  export const utils: { aoa_to_sheet(rows: readonly (readonly unknown[])[]): Record<string, object> };
}
