/** What the room needs of the outside: a way to ask one source. One adapter per kind of system implements it. */

export interface SourceAddress {
  /** Name of the holder's system, e.g. `civil-affairs`. */
  readonly source: string
  readonly baseUrl: string
  /** Bearer secret the holder gave us. */
  readonly secret: string
}

export interface ResourceDefinition {
  readonly code: string
  readonly name: string
  /** Name of the holder's system. */
  readonly source: string
  /** Organ whose data it is. */
  readonly holder: string
  readonly path: string
  readonly method: 'GET' | 'POST'
  /** JSONata over {person, company, item, matter}, giving the query (GET) or body (POST). */
  readonly request: string
  /** JSONata over the body, giving {found, identity: {name, idNumber}, value, asOf}. */
  readonly response: string
  readonly purpose: string
  readonly legalBasis: string
  readonly timeoutMs: number
}

export interface Question {
  readonly resource: ResourceDefinition
  /** `name` null: not known yet; the answer says how this number is registered. */
  readonly person: { readonly name: string | null; readonly idNumber: string } | null
  readonly company: { readonly name: string | null; readonly creditCode: string } | null
  readonly item: string
  readonly matter: string
  /** Sent along and recorded: why the data are asked for, and by which basis. */
  readonly purpose: string
  readonly basis: string
  readonly caseNumber: string
}

/** What came back over the wire, before anybody believes it. */
export type WireAnswer =
  | { readonly kind: 'body'; readonly mapped: unknown; readonly attempts: number }
  | { readonly kind: 'no-record'; readonly attempts: number }
  | { readonly kind: 'refused'; readonly cause: string; readonly attempts: number }
  | { readonly kind: 'down'; readonly cause: 'not-connected' | 'unreachable' | 'timeout' | 'circuit-open' | 'malformed' | 'failed'; readonly attempts: number }

export interface Connector {
  ask(question: Question): Promise<WireAnswer>
  /** Forgets what it knows of a source's health, after it was repaired. */
  reset(source: string): void
  close(): Promise<void>
}
