/** What an error says. Where a name led to several addresses Node's own says nothing, and the first one tried does. */
export function saidBy(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return saidBy(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
