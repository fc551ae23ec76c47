/** The sandbox county as a process of its own: started by `npm start`, says when it is ready, and never outlives who started it. */
import { z } from 'zod'
import { startSandbox } from './sandbox.ts'

const Env = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_525), SANDBOX_HOST: z.string().min(1).default('127.0.0.1'), PRODUCT_URL: z.url(), SANDBOX_DATA: z.string().min(1),
  SANDBOX_URL: z.url().optional(),
})

const env = Env.parse(process.env)
// Whoever started us is gone, perhaps killed: its successor wants our ports at once.
process.once('disconnect', () => { process.exit(0) })

const sandbox = await startSandbox({ port: env.SANDBOX_PORT, host: env.SANDBOX_HOST, productUrl: env.PRODUCT_URL, dataDir: env.SANDBOX_DATA, url: env.SANDBOX_URL })
const end = () => { void sandbox.close().finally(() => process.exit(0)) }
process.once('SIGTERM', end)
process.once('SIGINT', end)
if (process.send) process.send({ ready: true, provider: sandbox.addresses.provider, local: sandbox.addresses.local })
else console.log(`沙箱县：${sandbox.addresses.provider}`)
