import type { another } from '@/e2e/fixtures/runs'
import type { Microsoft } from '../calls/traffic'
import type { Story } from './story'

export type Signed = Awaited<ReturnType<typeof another>>
export type Begun = Signed & { connectionId: string; invitationId: string }

export type Cast = {
  microsoft: Microsoft
  story: Story
  visits: number
  /** Collects what waits at Spencer and stores it. */
  store(connectionId: string): Promise<void>
  /** A run of theirs has come to rest: they read what is said of it. */
  read(signed: Signed, runId: string): Promise<void>
}
