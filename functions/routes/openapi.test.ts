import { describe, expect, it } from 'vitest';
import { asking } from '../testing/asked';
import { routes } from '.';

describe('the description that the service gives of itself', () => {
  it('tells of every route, itself among them', () => {
    const route = routes.find(({ name }) => name === 'openapi');
    if (!route || !('answer' in route)) throw new Error('no such route');
    const { paths } = JSON.parse(String(route.answer({ asked: asking('/api/v1/openapi.json'), params: {}, language: 'zh' }).body)) as { paths: object };
    expect(Object.keys(paths)).toEqual([...new Set(routes.map(({ path }) => `/${path}`))]);
  });
});
