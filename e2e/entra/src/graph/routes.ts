import { applicationRoutes } from './applications/routes'
import { directoryRoutes } from './directory/routes'
import { grantRoutes } from './grants/routes'
import { policyRoutes } from './policies/routes'
import type { Route } from './routing/route'
import { servicePrincipalRoutes } from './service-principals/routes'

/** Everything this Graph answers, each path beside what it asks of the token and of the person. */
export const routes: Route[] = [
  ...directoryRoutes,
  ...policyRoutes,
  ...applicationRoutes,
  ...servicePrincipalRoutes,
  ...grantRoutes,
]
