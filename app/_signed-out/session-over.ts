const channel = () => new BroadcastChannel('session over')

/** Every other tab of this browser hears that nobody is signed in any more. */
export function tellSessionOver(): void {
  const telling = channel()
  telling.postMessage(null)
  telling.close()
}

/** @returns ends the listening */
export function onSessionOver(hear: () => void): () => void {
  const hearing = channel()
  hearing.onmessage = hear
  return () => hearing.close()
}
