import { type Described, LIST_ROUTES, listRoutes, unmeasured } from '../../src/commands/bench/list-routes';
import { ORIGIN, startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

it('every list of the document is measured, and no other', async () => {
  const { payload } = await it_.app.inject({ url: '/api/openapi.json', headers: { origin: ORIGIN } });
  const document = JSON.parse(payload) as Described;
  const lists = listRoutes(document).map(({ route }) => route);
  expect(lists.length).toBeGreaterThan(30);
  expect(unmeasured(document)).toEqual([]);
  expect(Object.keys(LIST_ROUTES).filter((route) => !lists.includes(route))).toEqual([]);
});

it('a list that nobody has said how to measure is named', () => {
  const items = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Page' } } } };
  const document: Described = {
    paths: { '/api/v1/novelties': { get: { responses: { '200': items } } } },
    components: { schemas: { Page: { properties: { items: {} } } } },
  };
  expect(unmeasured(document)).toEqual(['/novelties']);
});
