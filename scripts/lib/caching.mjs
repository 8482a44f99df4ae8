// How long what is served may be kept: names with a hash never change their content; the pages that name them do.
/** Where the files lie that have a hash in their name. */
export const ASSETS = '/assets/';
export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'no-cache';
