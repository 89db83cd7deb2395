/**
 * Custom ids as typed tuples: `open:mali-2019-11-01-indelimane:0`. All state of a button is in its id,
 * so that it works after a restart and needs no collector.
 */

const SEPARATOR = ':';

const escapePart = (part: string): string =>
  part.replaceAll('%', '%25').replaceAll(SEPARATOR, '%3A');
const unescapePart = (part: string): string =>
  part.replaceAll('%3A', SEPARATOR).replaceAll('%25', '%');

/** Joins a route's name and its parameters. Reversed exactly by {@link decodeId}. */
export function encodeId(route: string, params: readonly string[]): string {
  return [route, ...params].map(escapePart).join(SEPARATOR);
}

export interface DecodedId {
  readonly route: string;
  readonly params: readonly string[];
}

export function decodeId(customId: string): DecodedId {
  const [route = '', ...params] = customId.split(SEPARATOR).map(unescapePart);
  return { route, params };
}
