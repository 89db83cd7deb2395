/** The feeds' file in the data folder, `feeds.json`. */
import { z } from 'zod';
import { parseJson, type Codec } from '../store/durable-file.js';
import { CorruptFileError, StartupError } from '../store/errors.js';
import { deliveryKey, deliverySchema, subscriptionSchema, type FeedsState } from './types.js';

export const FEEDS_FILE = 'feeds.json';
const VERSION = 1;

const fileSchema = z.strictObject({
  version: z.literal(VERSION),
  lastNumber: z.int().min(0),
  subscriptions: z.array(subscriptionSchema),
  deliveries: z.array(deliverySchema),
});

export const NO_FEEDS: FeedsState = {
  subscriptions: new Map(),
  deliveries: new Map(),
  lastNumber: 0,
};

function parse(text: string): FeedsState {
  const json = parseJson(text);
  const newer = z.looseObject({ version: z.int().min(VERSION + 1) }).safeParse(json);
  if (newer.success) {
    throw new StartupError(
      'store-newer',
      `${FEEDS_FILE} has version ${newer.data.version}; this program reads up to ${VERSION}. Start a newer Harmattan.`,
    );
  }
  const parsed = fileSchema.safeParse(json);
  // Unlike an incident, a record cannot be set aside: without it a post would be sent again.
  if (!parsed.success) {
    throw new CorruptFileError(z.prettifyError(parsed.error).replaceAll('\n', ' '));
  }
  const { subscriptions, deliveries, lastNumber } = parsed.data;
  return {
    subscriptions: new Map(subscriptions.map((one) => [one.id, one])),
    deliveries: new Map(deliveries.map((one) => [deliveryKey(one.feed, one.incident), one])),
    lastNumber,
  };
}

function* list(name: string, records: Iterable<object>): Iterable<string> {
  yield `,\n"${name}": [`;
  let separator = '\n';
  for (const record of records) {
    yield separator + JSON.stringify(record);
    separator = ',\n';
  }
  yield ']';
}

function* serialise({ lastNumber, subscriptions, deliveries }: FeedsState): Iterable<string> {
  yield `{\n"version": ${VERSION},\n"lastNumber": ${lastNumber}`;
  yield* list('subscriptions', subscriptions.values());
  yield* list('deliveries', deliveries.values());
  yield '\n}\n';
}

export const feedsCodec: Codec<FeedsState> = { parse, serialise };
