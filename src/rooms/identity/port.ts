/** What the room needs of an identity provider. */

export interface SignInStart {
  /** Where to send the browser. */
  readonly location: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface SignedIn {
  /** Claims about the person: sub, name, id_number, account_kind, phone_number, division. */
  readonly claims: Readonly<Record<string, unknown>>
  readonly idToken: string
}

export interface IdentityProvider {
  readonly issuer: string
  /** People come to us by https: then our cookies go by nothing else. */
  readonly secure: boolean
  /** `staff`: who comes is on the way to the desk; a provider that knows the hint shows those accounts first. */
  start(on?: { readonly staff: boolean }): Promise<SignInStart>
  /** Exchanges the code; throws when the provider's answer does not hold. */
  finish(callback: URL, expected: { state: string; nonce: string; verifier: string }): Promise<SignedIn>
  /** Address that ends the provider's session too and comes back to us; null when the provider has none. */
  signOutAddress(idToken: string): Promise<string | null>
}
