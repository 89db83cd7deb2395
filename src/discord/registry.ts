/** Look-ups over the one list of commands, and what dispatch needs to know about a custom id. */
import type { DecodedId } from './custom-id.js';
import type { Context } from './context.js';
import type { Command, MenuCommand, Runner, SlashCommand } from './define.js';
import type { RawValue, RawValues } from './options.js';
import type { Response } from './response.js';
import type { Access, Route } from './routes.js';
import { FRAME_ROUTES, OPEN, RUN } from './targets.js';

/** What a custom id leads to. */
export interface Target {
  readonly access: Access;
  readonly slow: boolean;
  readonly lookup: boolean;
  run(context: Context, fields: ReadonlyMap<string, string>): Promise<Response> | undefined;
}

export interface Registry {
  readonly commands: readonly Command[];
  slash(name: string): SlashCommand | undefined;
  menu(name: string): MenuCommand | undefined;
  /** Undefined where no handler knows the id: it was made by another version. */
  target(id: DecodedId): Target | undefined;
}

/** The options that a `run:` id carries; undefined where it was tampered with or is outdated. */
function valuesOf(json: string): RawValues | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const entries = Object.entries(parsed).map(([name, value]: [string, unknown]) => ({
    name,
    value,
  }));
  const values: Record<string, RawValue> = {};
  for (const { name, value } of entries) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      return undefined;
    }
    values[name] = value;
  }
  return values;
}

const ofRunner = (runner: Runner, access: Access, values: RawValues): Target => ({
  access,
  slow: runner.slow,
  lookup: runner.lookup,
  run: (context) => runner.run(context, values),
});

/** @throws where two commands or routes share a name: that is a mistake in the code */
export function createRegistry(commands: readonly Command[]): Registry {
  const slash = new Map<string, SlashCommand>();
  const menu = new Map<string, MenuCommand>();
  const routes = new Map<string, Route>();
  for (const command of commands) {
    if (command.kind === 'slash') slash.set(command.name, command);
    else menu.set(command.name, command);
    for (const route of command.routes) {
      if (routes.has(route.name) || FRAME_ROUTES.includes(route.name)) {
        throw new Error(`the route ${route.name} is declared twice`);
      }
      routes.set(route.name, route);
    }
  }
  if (slash.size + menu.size !== commands.length) throw new Error('a command is declared twice');

  /** Only look-ups: a custom id must never be a way to run a change. */
  const lookup = (name: string, sub: string | null, values: RawValues): Target | undefined => {
    const command = slash.get(name);
    const runner = command?.runner(sub);
    return command !== undefined && runner?.lookup === true
      ? ofRunner(runner, command.access, values)
      : undefined;
  };

  return {
    commands,
    slash: (name) => slash.get(name),
    menu: (name) => menu.get(name),
    target: ({ route: name, params }) => {
      const [first = '', second = '', third = ''] = params;
      if (name === OPEN) return lookup('incident', null, { id: first });
      if (name === RUN) {
        const values = valuesOf(third);
        return values && lookup(first, second === '' ? null : second, values);
      }
      const route = routes.get(name);
      return (
        route && {
          access: route.access,
          slow: route.slow,
          lookup: route.lookup,
          run: (context, fields) => route.run(context, params, fields),
        }
      );
    },
  };
}
