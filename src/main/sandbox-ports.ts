/** The ports of the sandbox county's own servers: they follow the product's. */

/** The identity provider, and ten departments: each has a real server of its own, so that it can really be down. */
const SERVERS = 1 + 10

export function sandboxPorts(port: number): number[] {
  return Array.from({ length: SERVERS }, (_, i) => port + 1 + i)
}
