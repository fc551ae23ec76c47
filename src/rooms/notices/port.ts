/** What the room needs of the outside: somebody who carries a message. One adapter per kind of gateway implements it. */

/**
 * sent: taken over, to be carried · refused: this message will never be carried · down: nobody knows, it may be tried again under
 * the same id. `cause` is a code of texts.ts, never what a stranger wrote.
 */
export type Handed =
  | { readonly kind: 'sent'; readonly gatewayId: string }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'down'; readonly cause: string }

export interface Message {
  /** The same id is carried once, however often it is handed over. */
  readonly id: string
  readonly to: string
  /** Of mails only. */
  readonly subject: string | null
  readonly text: string
}

export interface Gateway {
  hand(message: Message): Promise<Handed>
  /** Forgets what it knows of the gateway's health, after it was repaired. */
  reset(): void
  close(): Promise<void>
}
