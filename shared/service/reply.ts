/** What the service answers, whichever host carries it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export const json = (value: unknown, status = 200): Reply => jsonReply(JSON.stringify(value), status);

/** Of what is JSON already. */
export const jsonReply = (body: string | Uint8Array, status = 200): Reply => ({ status, headers: { 'content-type': 'application/json; charset=utf-8' }, body });

/** The body of a reply that is not packed. */
export const textOf = ({ body }: Reply): string => (typeof body === 'string' ? body : new TextDecoder().decode(body));
