/**
 * What is said of a tenant. Only an answer of Graph's or of Microsoft's login makes a yes or a no; `unknown` is neither, and
 * `why` names what stood in the way.
 */
export type Fact<Why extends string> =
  | { is: 'yes'; seenAt: Date }
  | { is: 'no'; seenAt: Date }
  | { is: 'unknown'; why: Why }
