import type { BoxContext } from '../context'
import type { LoginError } from './errors'
import type { SigningKey } from './keys/signing-key'
import type { SessionStore } from './session-store'

/** `refusal`: what this one request is refused with, whatever it asks. */
export type LoginContext = BoxContext & { store: SessionStore; key: SigningKey; refusal: LoginError | null }
