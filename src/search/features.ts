/**
 * What an incident puts into the index: concepts with the field they stand in, and the forms that
 * lead to them. A pure function of incident and knowledge, so that removing an incident can undo
 * exactly what adding it did.
 */
import { eachDayOfInterval, eachMonthOfInterval, formatISO, parseISO } from 'date-fns';
import type { Incident, IncidentDate } from '../incidents/schema.js';
import { Collector, type Feature } from './collector.js';
import type { KnownForms } from './known.js';
import { FIELD, type Field } from './postings.js';
import { words } from './tokens.js';

/** Days listed one by one for a period; a longer one is known by its months and years only. */
const LONGEST_DAILY = 31;

function addWord(word: string, field: Field, known: KnownForms, out: Collector): void {
  const { id } = known.word(word);
  if (id !== undefined) out.word(word, id, field);
}

function addDates({ start, end, precision }: IncidentDate, out: Collector): void {
  const day = (date: string, field: Field): void => {
    out.add('day', date, date, field);
    out.add('day', `-${date.slice(4)}`, date.slice(5), field);
  };
  const exact = precision === 'day';
  day(start, exact ? FIELD.record : FIELD.summary);
  const interval = end === undefined ? undefined : { start: parseISO(start), end: parseISO(end) };
  const days = interval === undefined ? [] : eachDayOfInterval(interval);
  if (days.length <= LONGEST_DAILY) {
    for (const date of days) day(formatISO(date, { representation: 'date' }), FIELD.summary);
  }
  const months =
    interval === undefined
      ? [start.slice(0, 7)]
      : eachMonthOfInterval(interval).map((date) => formatISO(date).slice(0, 7));
  for (const month of months) {
    const field = month === start.slice(0, 7) ? FIELD.record : FIELD.title;
    out.add('month', month, month, field);
    out.add('month', `-${month.slice(4)}`, month.slice(5), field);
    out.add('year', month.slice(0, 4), month.slice(0, 4), field);
  }
}

function addPlace({ place, date, title }: Incident, known: KnownForms, out: Collector): void {
  const own = known.place(place.name, place.country);
  out.named('place', own.id, own.label, place.name);
  for (const alias of place.aliases) out.named('place', own.id, own.label, alias);
  for (const name of place.alsoHit) {
    const other = known.place(name, place.country);
    if (other.id !== own.id) out.named('alsoHit', other.id, other.label, name);
  }
  const listed = (kind: 'site' | 'area', names: readonly string[]): void => {
    for (const name of names) out.named(kind, words(name).join(' '), name, name);
  };
  listed('site', place.sites);
  listed('area', place.areaNames);
  // "Bus blown up between Douentza and Boni", on the "Douentza-Boni" road: these towns are near too.
  for (const text of [title, ...place.areaNames]) {
    known.placesIn(words(text), place.country, ({ id, label }) => {
      if (id !== own.id) out.add('alsoHit', id, label, FIELD.title);
    });
  }
  const region = known.knowledge.region(place.admin1);
  out.add('region', place.admin1, region?.en ?? place.admin1, FIELD.record);
  out.add('country', place.country, place.country, FIELD.record);
  // One word of a longer name is enough to find it ("Bassam"), but weaker than the name.
  const parts = (names: readonly string[], field: Field): void => {
    for (const name of names) {
      for (const word of words(name)) addWord(word, field, known, out);
    }
  };
  parts([place.name, ...place.aliases, ...place.sites], FIELD.title);
  parts([...place.alsoHit, ...place.areaNames], FIELD.summary);
  addDates(date, out);
}

function addTerms(incident: Incident, known: KnownForms, out: Collector): void {
  const { knowledge } = known;
  const term = (
    kind: 'type' | 'target' | 'weapon' | 'party',
    id: string,
    field: Field = FIELD.record,
    depth = 0,
  ): void => {
    const found = knowledge[kind](id);
    out.add(kind, id, found?.en ?? id, field);
    if (found?.broader !== undefined && depth < 8) term(kind, found.broader, field, depth + 1);
  };
  term('type', incident.type);
  for (const id of incident.targets) term('target', id);
  for (const id of incident.weapons) term('weapon', id);
  for (const { figures } of incident.reports) {
    for (const { party } of figures) term('party', party, FIELD.title);
  }
  for (const { groups, basis } of incident.attributions) {
    out.add('basis', basis, basis, FIELD.record);
    const direct = basis === 'denied' ? FIELD.summary : FIELD.record;
    for (const id of groups) {
      out.add('group', id, knowledge.group(id)?.name ?? id, direct);
      for (const above of knowledge.ancestors(id)) {
        out.add('group', above, knowledge.group(above)?.name ?? above, direct);
      }
    }
  }
}

function addText(incident: Incident, known: KnownForms, out: Collector): void {
  const text = (value: string | undefined, field: Field): void => {
    if (value === undefined) return;
    const tokens = words(value);
    for (const word of tokens) addWord(word, field, known, out);
    known.mentions(tokens, ({ kind, id, label }) => {
      if (kind === 'word') out.meaning(id, field);
      else out.add(kind, id, label, field);
    });
  };
  const { fr } = incident;
  text(incident.title, FIELD.title);
  text(fr?.title, FIELD.title);
  text(incident.targetDetail, FIELD.title);
  text(fr?.targetDetail, FIELD.title);
  text(incident.summary, FIELD.summary);
  text(fr?.summary, FIELD.summary);
  text(incident.losses, FIELD.summary);
  text(fr?.losses, FIELD.summary);
  text(incident.confidence.doubt, FIELD.note);
  text(fr?.doubt, FIELD.note);
  text(incident.date.note, FIELD.note);
  text(fr?.dateNote, FIELD.note);
  for (const { label, labelFr, claimedAs, by, byFr, note, noteFr } of incident.attributions) {
    text(label, FIELD.summary);
    text(labelFr, FIELD.summary);
    text(claimedAs, FIELD.summary);
    text(by, FIELD.note);
    text(byFr, FIELD.note);
    text(note, FIELD.note);
    text(noteFr, FIELD.note);
  }
  for (const { source, note, noteFr, scopeNote, scopeNoteFr } of incident.reports) {
    text(source.name, FIELD.note);
    text(source.nameFr, FIELD.note);
    text(source.via, FIELD.note);
    text(note, FIELD.note);
    text(noteFr, FIELD.note);
    text(scopeNote, FIELD.note);
    text(scopeNoteFr, FIELD.note);
  }
}

/** All features of an incident, each once with its strongest field. */
export function featuresOf(incident: Incident, known: KnownForms): Iterable<Feature> {
  const out = new Collector();
  addPlace(incident, known, out);
  addTerms(incident, known, out);
  addText(incident, known, out);
  return out.features();
}
