import type { Route } from '../routing/route'
import { groupRoutes } from './groups/routes'
import { objectRoutes } from './objects/routes'
import { organizationRoutes } from './organization/routes'
import { roleRoutes } from './roles/routes'
import { userRoutes } from './users/routes'

export const directoryRoutes: Route[] = [
  ...userRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...organizationRoutes,
  ...objectRoutes,
]
