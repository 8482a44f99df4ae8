import { json } from '../http/message';
import { openApiDocument } from '../openapi/document';
import type { ReadingRoute } from './route';

let document: ReturnType<typeof openApiDocument> | undefined;

/** The OpenAPI 3.1 description, made from the schemas that check the requests. */
export const openApiRoute: ReadingRoute = {
  name: 'openapi',
  method: 'GET',
  path: 'v1/openapi.json',
  access: 'anyone',
  answer: () => json((document ??= openApiDocument())),
};
