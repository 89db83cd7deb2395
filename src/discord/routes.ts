/**
 * Handlers of buttons and forms, found by the custom id's first part. Parameters travel in the id as
 * text; a route declares how many there are by naming them.
 */
import { encodeId } from './custom-id.js';
import type { Context } from './context.js';
import type { Form, Response, SelectField, TextField } from './response.js';

type Params<P extends readonly string[]> = Readonly<Record<P[number], string>>;

/** A route as dispatch sees it. `fields` holds a form's values, empty for buttons. */
export interface Route {
  readonly name: string;
  readonly access: Access;
  /** Deferred first: the work may take longer than Discord waits. */
  readonly slow: boolean;
  /** Only reads: may be run again to turn a page. */
  readonly lookup: boolean;
  /** Undefined where the id was made by another version of the bot. */
  run(
    context: Context,
    params: readonly string[],
    fields: ReadonlyMap<string, string>,
  ): Promise<Response> | undefined;
}

/**
 * Who may use a command or route. `moderators` and `managers` also need the server to be an editor
 * server; both are checked on every use, whatever Discord's own settings allow.
 */
export type Access = 'everyone' | 'moderators' | 'managers';

/** A route with the maker of its ids. Annotate with it a route whose own reply carries its button. */
export interface ButtonRoute<P extends string> extends Route {
  id(params: Readonly<Record<P, string>>): string;
}

interface RouteDefinition<P extends readonly string[]> {
  /** Unique over all commands: `<command>-<action>`. Never reuse a name with other parameters. */
  readonly name: string;
  readonly params: P;
  readonly access?: Access;
  readonly slow?: true;
  readonly lookup?: true;
}

function named<const P extends readonly string[]>(
  names: P,
  values: readonly string[],
): Params<P> | undefined {
  const found: Record<string, string> = Object.fromEntries(
    names.flatMap((name, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const complete = (candidate: Record<string, string>): candidate is Params<P> =>
    values.length === names.length && names.every((name) => Object.hasOwn(candidate, name));
  return complete(found) ? found : undefined;
}

const inOrder = <const P extends readonly string[]>(names: P, params: Params<P>): string[] =>
  names.map((name: P[number]) => params[name]);

/**
 * Declares what a button does.
 * @example
 * const confirm = defineRoute({ name: 'entry-remove', params: ['id'], access: 'moderators' },
 *   async (context, { id }) => …);
 * // in a reply: { label: 'Remove', customId: confirm.id({ id: incident.id }) }
 */
export function defineRoute<const P extends readonly string[]>(
  definition: RouteDefinition<P>,
  handle: (context: Context, params: Params<P>) => Response | Promise<Response>,
): ButtonRoute<P[number]> {
  const { name, params: names } = definition;
  return {
    name,
    access: definition.access ?? 'everyone',
    slow: definition.slow ?? false,
    lookup: definition.lookup ?? false,
    id: (params) => encodeId(name, inOrder(names, params)),
    run: (context, values) => {
      const params = named(names, values);
      return params === undefined ? undefined : Promise.resolve(handle(context, params));
    },
  };
}

interface FormDefinition<
  P extends readonly string[],
  F extends readonly string[],
> extends RouteDefinition<P> {
  /** Keys of the fields the form may carry, at most five at once. */
  readonly fields: F;
}

/**
 * Declares what a submitted form does. `open(...)` makes the form to return from a handler; fields left
 * out of it, or left empty, arrive as `undefined`.
 */
export function defineForm<const P extends readonly string[], const F extends readonly string[]>(
  definition: FormDefinition<P, F>,
  handle: (
    context: Context,
    params: Params<P>,
    fields: Readonly<Partial<Record<F[number], string>>>,
  ) => Response | Promise<Response>,
): Route & {
  open(
    params: Params<P>,
    form: {
      readonly title: string;
      readonly fields: Readonly<Partial<Record<F[number], TextField | SelectField>>>;
    },
  ): Form;
} {
  const { name, params: names } = definition;
  return {
    name,
    access: definition.access ?? 'everyone',
    slow: definition.slow ?? false,
    lookup: false,
    open: (params, { title, fields }) => ({
      kind: 'form',
      customId: encodeId(name, inOrder(names, params)),
      title,
      fields: present(definition.fields, fields),
    }),
    run: (context, values, entered) => {
      const params = named(names, values);
      if (params === undefined) return undefined;
      const fields: Partial<Record<F[number], string>> = {};
      definition.fields.forEach((key: F[number]) => {
        const value = entered.get(key)?.trim();
        if (value !== undefined && value !== '') fields[key] = value;
      });
      return Promise.resolve(handle(context, params, fields));
    },
  };
}

function present<const F extends readonly string[]>(
  keys: F,
  fields: Readonly<Partial<Record<F[number], TextField | SelectField>>>,
): Record<string, TextField | SelectField> {
  const found: Record<string, TextField | SelectField> = {};
  keys.forEach((key: F[number]) => {
    const field = fields[key];
    if (field !== undefined) found[key] = field;
  });
  return found;
}
