/** The ports of the sandbox county's own servers: they follow the product's. */

const SERVERS = 2

export function sandboxPorts(port: number): number[] {
  return Array.from({ length: SERVERS }, (_, i) => port + 1 + i)
}
