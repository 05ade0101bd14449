import { actionKey } from '@/lib/portal/action-key'

/** What every build of the pages is told, wherever it is made. */
export const nextBuildEnv = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey,
} as const
