/** Eight characters to say on the telephone: the random end of the connection's id, by which staff can search. */
export function supportCodeOf(connectionId: string): string {
  const end = connectionId.slice(-8).toUpperCase()
  return `${end.slice(0, 4)}-${end.slice(4)}`
}
