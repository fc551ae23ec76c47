/** The smallest value that fits a contract, made from the contract itself: so that a request is refused for who sends it, not for what it holds. */
import { z } from 'zod'

type Schema = { [key: string]: unknown }

export function sampleOf(schema: z.ZodType, given: Readonly<Record<string, unknown>> = {}): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, given)
}

function sample(schema: Schema, given: Readonly<Record<string, unknown>>): unknown {
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  const choice = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as Schema[] | undefined
  if (choice?.[0]) return sample(choice[0], given)
  switch (schema['type']) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, Schema>
      const needed = (schema['required'] ?? []) as string[]
      return Object.fromEntries(Object.entries(properties).filter(([key, each]) => needed.includes(key) || fits(each, given[key]))
        .map(([key, each]) => [key, fits(each, given[key]) ? given[key] : sample(each, given)]))
    }
    case 'array': return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => sample((schema['items'] ?? {}) as Schema, given))
    case 'string': return text(schema)
    case 'integer': case 'number': return Math.max(Number(schema['minimum'] ?? 1), Number(schema['exclusiveMinimum'] ?? 0) + 1, 1)
    case 'boolean': return true
    default: return null
  }
}

/** Whether a given value is of the kind that is asked for under its name. */
function fits(schema: Schema, value: unknown): boolean {
  if (value === undefined) return false
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined
  if (choices) return choices.some((choice) => fits(choice, value))
  if (!Array.isArray(value)) return schema['type'] === typeof value
  return schema['type'] === 'array' && value.every((each) => fits((schema['items'] ?? {}) as Schema, each))
}

function text(schema: Schema): string {
  if (schema['format'] === 'uuid') return '019aa000-0000-7000-8000-000000000000'
  if (schema['format'] === 'date') return '2026-11-25'
  if (schema['format'] === 'date-time') return '2026-11-25T10:00:00+08:00'
  if (schema['contentEncoding'] === 'base64' || schema['format'] === 'base64') return 'QUJD'
  return '某某'.padEnd(Math.max(Number(schema['minLength'] ?? 2), 2), '某')
}
