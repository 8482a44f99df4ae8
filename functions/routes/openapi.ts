import { json } from '../../shared/service/reply';
import { openApiDocument } from '../openapi/document';
import { addresses } from '../../shared/service/addresses';
import type { ReadingRoute, Route } from './route';

/** The OpenAPI 3.1 description of the other routes and of itself, made from the schemas that check the requests. */
export function openApiRoute(others: readonly Route[]): ReadingRoute {
  let document: ReturnType<typeof openApiDocument> | undefined;
  const route: ReadingRoute = {
    ...addresses.openapi,
    access: 'anyone',
    answer: () => json((document ??= openApiDocument([...others, route]))),
  };
  return route;
}
