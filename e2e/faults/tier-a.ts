import path from 'node:path'
import fc from 'fast-check'
import type { Ground } from './ground'
import { killMoments, type Post } from './kills/post'
import { openLaneChild } from './lanes/lane-child'
import type { Options } from './options'
import { add, emptyTally, faultsIn, type Tally } from './tally'

/** Requests of a run that meets nothing, the proof and our own withdrawal included. */
const requests = { connect: 8, renew: 6 }

/** Recoveries are mostly waiting for a lease to end, so several wait at once. */
const lanes = 3

/** Every request at every moment, and then pairs: the worker that takes over is killed as well. */
const postsOf = (act: Post['act']): Post[] =>
  Array.from({ length: requests[act] }, (_, request) => killMoments.map((moment) => ({ act, request, moment }))).flat()

const everyPost = [...postsOf('connect'), ...postsOf('renew')]

const aPair = fc.oneof(...(['connect', 'renew'] as const).map(pairIn))

function pairIn(act: Post['act']) {
  const aPost = fc.constantFrom(...postsOf(act))
  return fc.tuple(aPost, aPost)
}

/** @param count deaths; beyond one at each post they come in pairs, so that the worker that takes over dies as well */
export async function killWorkers(ground: Ground, { seed }: Options, count: number): Promise<Tally> {
  const single =
    fc.sample(fc.shuffledSubarray(everyPost, { minLength: everyPost.length }), { seed, numRuns: 1 })[0] ?? []
  const pairs = fc.sample(aPair, { seed, numRuns: count })
  const left: Post[][] = [...single.map((post) => [post]), ...pairs]
  const total = emptyTally()
  const work = async (name: string) => {
    const args = () => [path.join(ground.folder, name)]
    const lane = await openLaneChild(ground, { file: 'kills/kill-process.ts', name, args })
    for (let posts = left.shift(); posts && faultsIn(total) < count; posts = left.shift()) {
      add(total, await lane.ask({ posts }))
      console.log(`${faultsIn(total)} workers killed`)
    }
    await lane.close()
  }
  await Promise.all(Array.from({ length: lanes }, (_, index) => work(`kill-${index}`)))
  return total
}
