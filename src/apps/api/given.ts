import { z } from 'zod';

/** What a schema wants in the end, through defaults and options. */
function wanted(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? wanted(schema.unwrap()) : schema;
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ...(['true', '1', 'yes', ''] as const).map((word) => [word, true] as const),
  ...(['false', '0', 'no'] as const).map((word) => [word, false] as const),
]);

/** One parameter's texts as the value that its schema wants; what cannot be is left as it is, so that the schema refuses it. */
function valueOf(schema: unknown, texts: readonly string[]): unknown {
  const kind = wanted(schema);
  if (kind instanceof z.ZodArray) return texts;
  const [text = ''] = texts;
  if (texts.length > 1) return texts;
  if (kind instanceof z.ZodNumber) return /^-?\d{1,15}$/u.test(text) ? Number(text) : text;
  return kind instanceof z.ZodBoolean ? (flags.get(text) ?? text) : text;
}

/** The parameters in an address: those of the query string, and the named parts of the path. */
export function givenIn(
  params: z.ZodObject,
  query: URLSearchParams,
  parts: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const names = [...new Set(query.keys())];
  const shape: Readonly<Record<string, unknown>> = params.shape;
  const schemaOf = (name: string): unknown => (Object.hasOwn(shape, name) ? shape[name] : undefined);
  const entries = names.map((name): [string, unknown] => [name, valueOf(schemaOf(name), query.getAll(name))]);
  return Object.fromEntries([...entries, ...Object.entries(parts)]);
}
