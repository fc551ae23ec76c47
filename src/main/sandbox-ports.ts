/** The ports of the sandbox county's own servers: they follow the product's. */

/** The identity provider, ten departments, the SMS gateway and the mail server: each a real server, so that it can really be down. */
const SERVERS = 1 + 10 + 2

export function sandboxPorts(port: number): number[] {
  return Array.from({ length: SERVERS }, (_, i) => port + 1 + i)
}
