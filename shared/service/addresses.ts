/** Where each route is found, for hosts that must know before the service is loaded. `name`: of the function in Azure and in logs; `path`: below the prefix `api`. */
export const addresses = {
  score: { name: 'score', method: 'POST', path: 'v1/score' },
  sample: { name: 'sample', method: 'POST', path: 'v1/sample' },
  check: { name: 'check', method: 'POST', path: 'v1/rulebooks/check' },
  rulebooks: { name: 'rulebooks', method: 'GET', path: 'v1/rulebooks' },
  rulebook: { name: 'rulebook', method: 'GET', path: 'v1/rulebooks/{id}' },
  health: { name: 'health', method: 'GET', path: 'v1/health' },
  openapi: { name: 'openapi', method: 'GET', path: 'v1/openapi.json' },
} as const;
