import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { routes } from '../routes';
import { openApiDocument } from './document';

interface Json {
  [key: string]: Json;
}
const document = openApiDocument(routes) as unknown as { paths: Json; components: { schemas: Json } };
const schemas = document.components.schemas;

describe('the OpenAPI description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openApiDocument(routes)));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
  });

  it('is the one that was published: whoever changes it sees what callers will see', async () => {
    const whole = openApiDocument(routes) as { components: { schemas: object } };
    // The schemas have tests of their own; here their names will do.
    const published = { ...whole, components: { ...whole.components, schemas: Object.keys(whole.components.schemas) } };
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('testing/published.json');
  });

  it('lists every route by its name', () => {
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => `${String(operation['operationId'])} ${method.toUpperCase()} ${path}`),
    );
    expect(listed).toEqual(routes.map(({ name, method, path }) => `${name} ${method} /${path}`));
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');
    expect(references.length).toBeGreaterThan(20);
    const dangling = references.filter((target) => {
      const [root, ...path] = target.split('/');
      return root !== '#' || path.reduce<Json | undefined>((place, key) => place?.[key], document as unknown as Json) === undefined;
    });
    expect(dangling).toEqual([]);
  });

  it('closes requests: a key that is not listed is not allowed', () => {
    for (const name of ['ScoreRequest', 'Unit', 'Fact', 'SampleRequest', 'CheckRequest']) {
      expect(schemas[name]?.['additionalProperties']).toBe(false);
    }
  });

  it('names the fields of a fact, and those that a request must have', () => {
    const fields = 'id unit item year period level kind value of target base count points series subject role date evidence by note';
    expect(Object.keys(schemas['Fact']?.['properties'] ?? {})).toEqual(fields.split(' '));
    expect(schemas['ScoreRequest']?.['required']).toEqual(['rulebook', 'year', 'units', 'facts']);
  });
});
