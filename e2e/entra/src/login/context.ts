import type { BoxContext } from '../context'
import type { SigningKey } from './keys/signing-key'
import type { SessionStore } from './session-store'

export type LoginContext = BoxContext & { store: SessionStore; key: SigningKey }
