import { asWorker } from '@/lib/db'
import { addUp, deleteEmpty } from './store'

const batch = 10_000

/** So that a page has few changes to add by itself. */
export async function addUpCounts(): Promise<void> {
  while ((await addUp(asWorker(), batch)) === batch);
  await deleteEmpty(asWorker())
}
