/** Who declares: organs of the county and its townships; what villages and police stations issue is declared by those above them. */
export interface Declaring {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly level: string
  readonly division: string
  readonly active: boolean
}

export const surveyed = <T extends Declaring>(organs: readonly T[]): T[] => organs.filter((organ) => organ.active && organ.kind !== 'police' && organ.level !== 'village')
