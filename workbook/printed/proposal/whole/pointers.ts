/** Where in the rulebook the places of a reading are (`/1/scale`), when its reads went to the places that are given. */
export const placesOf = (reading: readonly string[], went: (read: number) => readonly string[]): string[] =>
  reading.flatMap((pointer) => {
    const [, read = '', rest = ''] = /^\/(\d+)(.*)$/u.exec(pointer) ?? [];
    return went(Number(read)).map((to) => to + rest);
  });
