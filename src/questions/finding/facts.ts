/** What finding needs of an incident again and again, worked out once for each record. */
import { joined } from '../../incidents/fold.js';
import type { Incident } from '../../incidents/schema.js';
import { wordId } from '../../search/synonyms.js';
import { words } from '../../search/tokens.js';
import type { SearchIndex } from '../../search/types.js';

const joinedNames = new Map<string, string>();
const LIMIT = 50_000;

/** `joined`, remembered: the same few thousand place names come up for every question. */
export function joinedName(name: string): string {
  const known = joinedNames.get(name);
  if (known !== undefined) return known;
  if (joinedNames.size >= LIMIT) joinedNames.clear();
  const result = joined(name);
  joinedNames.set(name, result);
  return result;
}

/** Where in an incident a word stands: the more telling, the heavier. */
export interface IncidentWords {
  readonly title: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

const known = new WeakMap<Incident, IncidentWords>();
const idsOf = (texts: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => (text === undefined ? [] : words(text))).map(wordId));

/** Word ids of an incident's texts; made when an incident is looked at closely for the first time. */
export function wordsOf(incident: Incident): IncidentWords {
  const found = known.get(incident);
  if (found !== undefined) return found;
  const { place, reports, attributions } = incident;
  const made: IncidentWords = {
    title: idsOf([
      incident.title,
      incident.fr?.title,
      incident.targetDetail,
      incident.fr?.targetDetail,
      place.name,
      ...place.aliases,
      ...place.sites,
      ...place.alsoHit,
      ...place.areaNames,
    ]),
    text: idsOf([
      incident.summary,
      incident.fr?.summary,
      incident.losses,
      incident.fr?.losses,
      ...attributions.flatMap(({ label, labelFr, claimedAs }) => [label, labelFr, claimedAs]),
    ]),
    notes: idsOf([
      ...reports.flatMap(({ source, note, noteFr, scopeNote, scopeNoteFr }) => [
        source.name,
        source.nameFr,
        source.via,
        note,
        noteFr,
        scopeNote,
        scopeNoteFr,
      ]),
      ...attributions.flatMap(({ by, byFr, note, noteFr }) => [by, byFr, note, noteFr]),
      incident.confidence.doubt,
      incident.fr?.doubt,
      incident.date.note,
      incident.fr?.dateNote,
    ]),
  };
  known.set(incident, made);
  return made;
}

const nameWords = new Map<string, string | undefined>();

/** The word id of a name of one word. */
function nameWordId(name: string): string | undefined {
  if (nameWords.has(name)) return nameWords.get(name);
  if (nameWords.size >= LIMIT) nameWords.clear();
  const [only, second] = words(name);
  const id = only === undefined || second !== undefined ? undefined : wordId(only);
  nameWords.set(name, id);
  return id;
}

/**
 * Passes every incident in which a word stands, and few others: reading the texts of all to find the
 * few is what makes a question slow. The index leaves out words that are the incident's own place.
 */
export function mayHold(id: string, index: SearchIndex): (incident: Incident) => boolean {
  const holders = new Set(index.holding(id));
  return (incident) =>
    holders.has(incident.id) ||
    nameWordId(incident.place.name) === id ||
    incident.place.aliases.some((alias) => nameWordId(alias) === id);
}

/** 0 where the word is nowhere, 3 in the title, 2 in the text, 1 in notes. */
export function wordWeight(incident: Incident, id: string): number {
  const { title, text, notes } = wordsOf(incident);
  return title.has(id) ? 3 : text.has(id) ? 2 : notes.has(id) ? 1 : 0;
}
