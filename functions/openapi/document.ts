import { LIMITS } from '../../shared/contract/limits';
import type { Route } from '../routes/route';
import { VERSION } from '../version';
import { components, type SchemaName } from './schemas';
import { descriptions, type RouteDescription } from './descriptions';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of these routes, from the schemas that check requests and answers. */
export function openApiDocument(routes: readonly Route[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kaohe 考核计分',
      version: VERSION,
      description:
        'Applies the rules of an official assessment document to the facts of a year. Keeps no state: facts come with the request and are neither stored nor logged. ' +
        `At most ${LIMITS.bodyBytes} bytes, ${LIMITS.units} units, ${LIMITS.facts} facts, ${LIMITS.text} characters a text, ${LIMITS.depth} levels of nesting. ` +
        'Texts are Chinese; Accept-Language: en gives English. Bodies may be compressed with gzip both ways.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    paths: pathsOf(routes),
    components: {
      schemas: components(),
      securitySchemes: {
        entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token of Microsoft Entra ID with the scope Score.Run' },
        key: { type: 'apiKey', in: 'header', name: 'x-functions-key', description: 'Where the service runs in key mode' },
      },
    },
  };
}

function pathsOf(all: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of all) paths[`/${route.path}`] = { ...paths[`/${route.path}`], [route.method.toLowerCase()]: operation(route) };
  return paths;
}

function operation(route: Route): Json {
  const { summary, request, answer }: RouteDescription = descriptions[route.name as keyof typeof descriptions];
  const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    operationId: route.name,
    summary,
    // An empty requirement: a service in open mode asks for none.
    security: route.access === 'caller' ? [{ entra: [] }, { key: [] }, {}] : [{}],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(request ? { requestBody: { required: true, content: { 'application/json': { schema: ref(request) } } } } : {}),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: answer ? ref(answer) : { type: 'object' } } } },
      ...Object.fromEntries(failuresOf(route).map(([status, description]) => [status, failure(status, description)])),
    },
  };
}

const ref = (name: SchemaName): Json => ({ $ref: `#/components/schemas/${name}` });

const failure = (status: number, description: string): Json => ({
  description,
  ...(status === 429 ? { headers: { 'Retry-After': { description: 'Seconds', required: true, schema: { type: 'integer', minimum: 1 } } } } : {}),
  content: { 'application/problem+json': { schema: ref('Failure') } },
});

function failuresOf(route: Route): [number, string][] {
  return [
    ...(route.method === 'POST'
      ? ([
          [400, 'Not JSON, not of the shape, or not allowed by the rulebook; errors names every place'],
          [413, 'Larger than allowed, or more than its time or memory suffices for: ask for fewer units by only'],
          [415, 'Content encoding other than gzip'],
        ] as [number, string][])
      : []),
    ...(route.access === 'caller'
      ? ([
          [401, 'No or wrong credentials'],
          [403, 'Credentials without the permission'],
          [429, 'Too many requests; Retry-After says when to come again'],
        ] as [number, string][])
      : []),
    ...(route.path.includes('{') ? ([[404, 'There is none of this id']] as [number, string][]) : []),
    [500, 'A fault of the service'],
    ...(route.access === 'caller' ? ([[503, 'Not available']] as [number, string][]) : []),
  ];
}
