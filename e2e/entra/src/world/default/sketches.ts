import type { TenantSketch } from '../tenant/tenant'
import {
  alpineSkiHouse,
  fabrikam,
  fourthCoffee,
  graphicDesign,
  margiesTravel,
  northwind,
  woodgrove,
} from './administrators'
import { contoso, wideWorld } from './companies'
import { personal, spencer } from './hosts'
import { litware, southridge } from './registered-before'
import { adventureWorks, lucerne, proseware, tailspin, treyResearch, wingtip } from './restrictive'
import { coho, relecloud } from './slow'

/** The tenants of the default world, each with the one thing it is there for. */
export const sketches: TenantSketch[] = [
  contoso,
  fabrikam,
  northwind,
  tailspin,
  adventureWorks,
  wingtip,
  litware,
  proseware,
  woodgrove,
  fourthCoffee,
  margiesTravel,
  alpineSkiHouse,
  graphicDesign,
  treyResearch,
  lucerne,
  coho,
  relecloud,
  southridge,
  wideWorld,
  personal,
  spencer,
]
