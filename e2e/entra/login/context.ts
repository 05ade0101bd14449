import type { BoxContext } from '../context'
import type { Desk } from './desk'
import type { SigningKey } from './keys'

export type LoginContext = BoxContext & { desk: Desk; key: SigningKey }
