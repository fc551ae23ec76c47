/** The county's departments in the order of their ports. */
import { agriculture } from './agriculture.ts'
import { civilAffairs } from './civil-affairs.ts'
import { disabledPersons } from './disabled-persons.ts'
import { education } from './education.ts'
import { health } from './health.ts'
import { humanResources } from './human-resources.ts'
import { marketRegulation } from './market-regulation.ts'
import { medicalInsurance } from './medical-insurance.ts'
import { naturalResources } from './natural-resources.ts'
import { publicSecurity } from './public-security.ts'
import type { Department } from './register.ts'

export const departments: readonly Department[] = [
  civilAffairs, publicSecurity, naturalResources, humanResources, medicalInsurance, disabledPersons, marketRegulation, health, education, agriculture,
]
