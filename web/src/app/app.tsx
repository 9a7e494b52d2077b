import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { CrashBoundary } from '../frame/crash';
import { Frame } from '../frame/frame';
import { MissingPage } from '../frame/missing-page';
import { useDestinations } from '../frame/navigation';
import { useCan } from '../session/session';
import { SessionGate } from '../session/session-gate';
import { Skeleton } from '../ui/skeleton';
import { publicRoutes, routes } from './routes';

export function App() {
  const [location] = useLocation();
  return (
    <CrashBoundary at={location}>
      <Suspense fallback={null}>
        <Switch>
          {publicRoutes.map(({ path, page }) => (
            <Route key={path} path={path} component={page} />
          ))}
          <Route>
            <SessionGate>
              <Frame>
                <CrashBoundary at={location}>
                  <Suspense fallback={<Skeleton lines={6} />}>
                    <Pages />
                  </Suspense>
                </CrashBoundary>
              </Frame>
            </SessionGate>
          </Route>
        </Switch>
      </Suspense>
    </CrashBoundary>
  );
}

/** Only what the person may open is there at all. */
function Pages() {
  const can = useCan();
  return (
    <Switch>
      {routes
        .filter(({ needs }) => can(needs))
        .map(({ path, page }) => (
          <Route key={path} path={path} component={page} />
        ))}
      <Route path="/">
        <Start />
      </Route>
      <Route>
        <MissingPage />
      </Route>
    </Switch>
  );
}

function Start() {
  const [first] = useDestinations();
  return first && first.href !== '/' ? <Redirect href={first.href} replace /> : <MissingPage />;
}
