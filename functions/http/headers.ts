/**
 * The security headers of every answer of the service. The pages of the add-in have their own,
 * in `scripts/lib/security-headers.mjs`.
 */
const table = [
  {
    header: 'content-security-policy',
    value: "default-src 'none'; frame-ancestors 'none'",
    reason: 'An answer is data: opened as a page it runs, loads and is framed by nothing.',
  },
  {
    header: 'x-content-type-options',
    value: 'nosniff',
    reason: 'JSON stays JSON; no browser guesses a page or a script out of it.',
  },
  {
    header: 'cache-control',
    value: 'no-store',
    reason: 'Answers hold scores; nothing between service and add-in may keep them.',
  },
  {
    header: 'referrer-policy',
    value: 'no-referrer',
    reason: 'No other site learns the address of the service.',
  },
  {
    header: 'cross-origin-resource-policy',
    value: 'same-origin',
    reason: 'No other page embeds an answer; the add-in reads it through CORS, which this leaves alone.',
  },
  {
    header: 'strict-transport-security',
    value: 'max-age=31536000',
    reason: 'Once reached over https, never again over http. On plain http browsers pass it over.',
  },
] as const;

export const securityHeaders: Readonly<Record<string, string>> = Object.fromEntries(
  table.map(({ header, value }) => [header, value]),
);
