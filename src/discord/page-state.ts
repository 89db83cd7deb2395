/**
 * Custom ids longer than Discord's 100 characters are kept here, under a short name made from their
 * content: the same long id always has the same name, so asking again adds nothing. Durable, so that
 * buttons work after a restart; bounded, so that it stays small.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Document } from '../store/document.js';
import { parseJson, type Codec } from '../store/durable-file.js';
import { CorruptFileError } from '../store/errors.js';
import type { DataFolder } from '../store/folder.js';
import { decodeId, encodeId } from './custom-id.js';
import { length, MAX_CUSTOM_ID } from './limits.js';

const FILE = 'buttons.json';
/** Oldest ids are forgotten beyond this many (a few hundred kilobytes). */
const CAPACITY = 2_000;
/** Route name of a shortened id. */
const LONG = 'long';

const schema = z.strictObject({
  version: z.literal(1),
  /** Oldest first. */
  ids: z.array(z.tuple([z.string(), z.string()])),
});
type State = z.infer<typeof schema>;

const codec: Codec<State> = {
  parse: (text) => {
    const result = schema.safeParse(parseJson(text));
    if (!result.success) throw new CorruptFileError(z.prettifyError(result.error));
    return result.data;
  },
  serialise: (state) => [`${JSON.stringify(state)}\n`],
};

const nameOf = (customId: string): string =>
  createHash('sha256').update(customId).digest('base64url').slice(0, 22);

export interface CustomIds {
  /** The id itself, or a short one that stands for it. On disk when it resolves. */
  shorten(customId: string): Promise<string>;
  /** The id that was shortened; undefined where it has been forgotten. */
  restore(customId: string): string | undefined;
}

/** @throws {StartupError} where the file is damaged or cannot be read */
export async function openCustomIds(folder: DataFolder): Promise<CustomIds> {
  const initial = (): State => ({ version: 1, ids: [] });
  const { document } = await folder.document(FILE, codec, initial);
  return createCustomIds(document);
}

function createCustomIds(document: Document<State>): CustomIds {
  const find = (name: string): string | undefined =>
    document.value.ids.find(([known]) => known === name)?.[1];
  return {
    shorten: async (customId) => {
      if (length(customId) <= MAX_CUSTOM_ID) return customId;
      const name = nameOf(customId);
      if (find(name) === undefined) {
        const added: [string, string] = [name, customId];
        await document.change((state) => ({
          value: { ...state, ids: [...state.ids, added].slice(-CAPACITY) },
          result: undefined,
        }));
      }
      return encodeId(LONG, [name]);
    },
    restore: (customId) => {
      const { route, params } = decodeId(customId);
      return route === LONG ? find(params[0] ?? '') : customId;
    },
  };
}
