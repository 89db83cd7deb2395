import { core, z } from 'zod';

import { invalidForm, type Fault } from '../rest/errors.js';

type Schema = core.$ZodType;

/**
 * Closes every object of a schema, at any depth: Discord's published schemas let unknown keys pass, so that a misspelt
 * key would be lost without a word. Results are remembered, which also ends recursion (components hold components).
 */
const closedSchemas = new WeakMap<Schema, Schema>();

function close(schema: Schema): Schema {
  const known = closedSchemas.get(schema);
  if (known) return known;
  const closed = rebuild(schema);
  closedSchemas.set(schema, closed);
  return closed;
}

function rebuild(schema: Schema): Schema {
  if (schema instanceof core.$ZodLazy) {
    return core.clone(schema, { ...schema._zod.def, getter: () => close(schema._zod.innerType) });
  }
  if (schema instanceof core.$ZodObject) {
    const shape = Object.fromEntries(
      Object.entries(schema._zod.def.shape).map(([key, inner]) => [key, close(inner)]),
    );
    return core.clone(schema, { ...schema._zod.def, shape, catchall: z.never() });
  }
  if (schema instanceof core.$ZodArray) {
    return core.clone(schema, { ...schema._zod.def, element: close(schema._zod.def.element) });
  }
  if (schema instanceof core.$ZodUnion) {
    return core.clone(schema, { ...schema._zod.def, options: schema._zod.def.options.map(close) });
  }
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodNullable) {
    return core.clone(schema, { ...schema._zod.def, innerType: close(schema._zod.def.innerType) });
  }
  return schema;
}

/**
 * Checks a value against one of Discord's schemas, closed.
 * @throws DiscordError 50035 with every fault at its path.
 */
export function parseAs<T>(schema: core.$ZodType<T>, value: unknown, at: PropertyKey[] = []): T {
  const checked = core.safeParse(close(schema), value);
  if (!checked.success) throw invalidForm(toFaults(checked.error.issues, at));
  return core.parse(schema, value);
}

/** Discord's form of zod's issues; of a union, the faults of the member that was most likely meant. */
function toFaults(issues: readonly core.$ZodIssue[], at: readonly PropertyKey[]): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...at, ...issue.path];
    if (issue.code === 'invalid_union') {
      const best = likeliest(issue.errors);
      return best
        ? toFaults(best, path)
        : [
            {
              path,
              code: 'UNION_TYPE_CHOICES',
              message: 'Value matches none of the allowed forms.',
            },
          ];
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'UNKNOWN_KEY',
        message: 'Discord does not know this key and would drop it silently.',
      }));
    }
    return [{ path, ...wording(issue) }];
  });
}

/** The union member whose `type` fits; failing that, the one with the fewest faults. */
function likeliest(
  candidates: readonly (readonly core.$ZodIssue[])[],
): readonly core.$ZodIssue[] | undefined {
  const rank = (issues: readonly core.$ZodIssue[]): number =>
    (issues.some((issue) => issue.path.length === 0 || issue.path[0] === 'type') ? 1_000 : 0) +
    issues.length;
  return [...candidates].sort((a, b) => rank(a) - rank(b))[0];
}

function wording(issue: core.$ZodIssue): { code: string; message: string } {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'NUMBER_TYPE_MAX', message: `Must be at most ${String(issue.maximum)}.` }
        : {
            code: 'BASE_TYPE_MAX_LENGTH',
            message: `Must be ${String(issue.maximum)} or fewer in length.`,
          };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'NUMBER_TYPE_MIN', message: `Must be at least ${String(issue.minimum)}.` }
        : {
            code: 'BASE_TYPE_MIN_LENGTH',
            message: `Must be ${String(issue.minimum)} or more in length.`,
          };
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_BAD_TYPE', message: `Must be of type ${issue.expected}.` };
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}
