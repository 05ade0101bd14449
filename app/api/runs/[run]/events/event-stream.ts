/**
 * Numbers as server-sent events, each its own id. Aborts `ending` when its time is over, its reader goes or reading fails.
 * The timer holds on to `ending`: Node 20 may collect `AbortSignal.any` over `AbortSignal.timeout` before either ends anything.
 */
export function eventStream(
  numbers: AsyncGenerator<number>,
  ending: AbortController,
  milliseconds: number,
): ReadableStream<Uint8Array> {
  const timer = setTimeout(() => ending.abort(), milliseconds)
  ending.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await numbers.next().catch((error) => {
        ending.abort()
        throw error
      })
      if (!done) return controller.enqueue(encoder.encode(`id: ${value}\ndata: ${value}\n\n`))
      ending.abort()
      controller.close()
    },
    cancel: () => ending.abort(),
  })
}
