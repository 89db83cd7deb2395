/** `harmattan search`: the bot's search, for people or as JSON. */
import { createAnswerContext } from '../answers/context.js';
import { shortName } from '../answers/incident-names.js';
import type { Filters } from '../incidents/filters.js';
import { titleOf } from '../incidents/texts.js';
import type { SearchResult } from '../search/types.js';
import type { Workspace } from './workspace.js';

/** Meanings of a part of the query that are told, best first. */
const MEANINGS = 3;

/**
 * The JSON form, on one line: `{query, reading, results: [{id, score, matched}], didYouMean}`, where
 * `reading` tells how the query was taken apart: `{parts: [{text, how, means: [{kind, id, label}]}],
 * unread: [words nobody knows]}`.
 */
export function searchJson(query: string, { hits, reading, didYouMean }: SearchResult): string {
  return JSON.stringify({
    query,
    reading: {
      parts: reading.spans.map(({ text, matches }) => ({
        text,
        how: matches[0]?.how,
        means: matches.slice(0, MEANINGS).map(({ concept }) => concept),
      })),
      unread: reading.unread,
    },
    results: hits.map(({ id, score, matched }) => ({ id, score, matched })),
    didYouMean: didYouMean.map(({ label }) => label),
  });
}

/** The form for people: a line an incident, what matched, and what was not read. */
export function searchText(query: string, result: SearchResult, workspace: Workspace): string {
  const { words, knowledge, incidents, now, config } = workspace;
  const context = createAnswerContext({
    knowledge,
    language: config.language,
    onFile: incidents,
    now,
  });
  const { hits, complete, reading, didYouMean } = result;
  const rows = hits.flatMap(({ id, matched }) => {
    const incident = context.incident(id);
    if (incident === undefined) return [];
    const title = titleOf(incident, config.language);
    return [`${id}\n  ${shortName(incident, context)} · ${title}\n  ${matched.join(', ')}`];
  });
  return [
    ...(rows.length === 0 ? [words.nothingFound(query)] : []),
    ...(rows.length > 0 && complete === 0 ? [words.nearMisses] : []),
    ...rows,
    ...(reading.unread.length === 0 ? [] : [words.unread(reading.unread)]),
    ...(didYouMean.length === 0 ? [] : [words.didYouMean(didYouMean.map(({ label }) => label))]),
  ].join('\n');
}

/** Runs one query. */
export function runSearch(
  query: string,
  limit: number,
  filters: Filters,
  { index }: Workspace,
): SearchResult {
  return index.search(query, { limit, filters });
}
