import type { House } from './house'
import type { Finding } from './rule'
import { actions } from './rules/actions'
import { actors } from './rules/actors'
import { box } from './rules/box'
import { circles } from './rules/circles'
import { edgesOfLib } from './rules/edges'
import { exports } from './rules/exports'
import { files } from './rules/files'
import { imports } from './rules/imports'
import { layers } from './rules/layers'
import { prisma } from './rules/prisma'
import { purity } from './rules/purity'
import { seam } from './rules/seam'
import { stores } from './rules/stores'
import { tables } from './rules/tables'
import { words } from './rules/words'

const rules = {
  layers,
  purity,
  edgesOfLib,
  prisma,
  tables,
  stores,
  actors,
  seam,
  box,
  circles,
  exports,
  imports,
  actions,
  words,
  files,
}

export function findingsIn(house: House): Finding[] {
  return Object.values(rules).flatMap((rule) => rule(house))
}
