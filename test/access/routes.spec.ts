import { ModulesContainer } from '@nestjs/core';
import { routesOf } from '../../src/access/routes';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

test('S-01 every route declares its permission, and these alone are public', () => {
  const open = routesOf(it_.app.get(ModulesContainer)).filter(({ handler }) => handler.declared === 'public');
  expect(open.map(({ controller, method }) => `${controller.name}.${method}`).sort()).toEqual([
    'ApplicationController.read',
    'ApplicationController.remove',
    'ApplicationController.send',
    'ApplicationController.withdraw',
    'ApplicationsController.apply',
    'HealthController.live',
    'HealthController.metrics',
    'HealthController.ready',
    'InvitationsController.accept',
    'PasswordResetsController.confirm',
    'PasswordResetsController.request',
    'SessionController.signIn',
  ]);
});
