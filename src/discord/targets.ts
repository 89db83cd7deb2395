/** Custom ids that the frame itself makes: ask again, turn a page, open a card. */
import { encodeId } from './custom-id.js';
import type { RawValues } from './options.js';

/** Runs a look-up with given options: `run:<command>:<subcommand>:<options as JSON>`. */
export const RUN = 'run';
/** Shows page N of what another id gives: `page:<n>:<id>`. */
export const PAGE = 'page';
/** Opens an incident's card: `open:<incident>:<mark>`. */
export const OPEN = 'open';

/** Longest question read, in code points: longer ones are pasted texts. */
export const MAX_QUESTION = 500;

/** Names that commands' own routes must not take. */
export const FRAME_ROUTES: readonly string[] = [RUN, PAGE, OPEN];

/**
 * The id that runs a look-up again; undefined where an option cannot travel as text (files, channels).
 */
export function runId(
  command: string,
  subcommand: string | null,
  values: RawValues,
): string | undefined {
  const portable = Object.values(values).every((value) => typeof value !== 'object');
  return portable ? encodeId(RUN, [command, subcommand ?? '', JSON.stringify(values)]) : undefined;
}

export const pageId = (target: string, page: number): string =>
  encodeId(PAGE, [String(page), target]);

/** `mark` keeps the ids of one message apart where an incident appears twice, or marks the message. */
export const openId = (incident: string, mark: string): string => encodeId(OPEN, [incident, mark]);
