/**
 * What an incident puts into the index: concepts with the field they stand in, and the forms that
 * lead to them. A pure function of incident and knowledge, so that removing an incident can undo
 * exactly what adding it did. Words are told strongest field first: the first mention counts.
 */
import { eachDayOfInterval, eachMonthOfInterval, formatISO, parseISO } from 'date-fns';
import type { Incident } from '../incidents/schema.js';
import {
  conceptOf,
  type KnownConcept,
  type KnownDay,
  type KnownName,
  type KnownWord,
} from './concepts.js';
import type { KnownForms } from './known.js';
import { FIELD, type Field } from './postings.js';

/** Days listed one by one for a period; a longer one is known by its months and years only. */
const LONGEST_DAILY = 31;

/** Is told every feature; the same one may come more than once. */
export interface FeatureVisitor {
  /** A concept that the incident has; of several fields the strongest counts. */
  concept(concept: KnownConcept, field: Field): void;
  /** A name of the record itself. */
  name(concept: KnownConcept, name: KnownName): void;
  /** A word of a text or of a longer name. */
  word(word: KnownWord, field: Field): void;
}

/** Tells all features of an incident. */
export function visitFeatures(
  incident: Incident,
  known: KnownForms,
  visitor: FeatureVisitor,
): void {
  new Walk(incident, known, visitor).all();
}

/** A class and no nest of functions: this runs for every incident of a bulk load. */
class Walk {
  readonly #incident: Incident;
  readonly #known: KnownForms;
  readonly #to: FeatureVisitor;
  readonly #title: readonly KnownWord[];

  constructor(incident: Incident, known: KnownForms, visitor: FeatureVisitor) {
    this.#incident = incident;
    this.#known = known;
    this.#to = visitor;
    this.#title = known.read(incident.title);
  }

  all(): void {
    this.#place();
    this.#dates();
    this.#terms();
    this.#titles();
    const { place } = this.#incident;
    for (const name of place.alsoHit) this.#parts(name, FIELD.summary);
    for (const name of place.areaNames) this.#parts(name, FIELD.summary);
    this.#summaries();
    this.#notes();
  }

  #place(): void {
    const { place } = this.#incident;
    const { country } = place;
    const known = this.#known;
    const own = known.place(place.name, country);
    this.#to.name(own, known.name(place.name));
    for (const alias of place.aliases) this.#to.name(own, known.name(alias));
    for (const name of place.alsoHit) {
      const other = known.place(name, country);
      if (other.id !== own.id) this.#to.name(alsoHit(other), known.name(name));
    }
    for (const name of place.sites) this.#listed('site', name);
    for (const name of place.areaNames) this.#listed('area', name);
    // "Bus blown up between Douentza and Boni", on the "Douentza-Boni" road: these towns are near too.
    this.#near(this.#title, own.id);
    for (const name of place.areaNames) this.#near(known.name(name).words, own.id);
    this.#concepts(known.term('region', place.admin1), FIELD.record);
    this.#concepts(known.term('country', country), FIELD.record);
    // One word of a longer name is enough to find it ("Bassam"), but weaker than the name.
    this.#parts(place.name, FIELD.title);
    for (const name of place.aliases) this.#parts(name, FIELD.title);
    for (const name of place.sites) this.#parts(name, FIELD.title);
  }

  #listed(kind: 'site' | 'area', name: string): void {
    const known = this.#known.name(name);
    this.#to.name(conceptOf(kind, known.text, name), known);
  }

  #near(text: readonly KnownWord[], ownId: string): void {
    for (const place of this.#known.placesIn(text, this.#incident.place.country)) {
      if (place.id !== ownId) this.#to.concept(alsoHit(place), FIELD.title);
    }
  }

  #parts(name: string, field: Field): void {
    for (const word of this.#known.name(name).words) this.#to.word(word, field);
  }

  #dates(): void {
    const { start, end, precision } = this.#incident.date;
    const { days, months } = this.#known.day(start);
    this.#concepts(days, precision === 'day' ? FIELD.record : FIELD.summary);
    this.#concepts(months, FIELD.record);
    if (end === undefined) return;
    const interval = { start: parseISO(start), end: parseISO(end) };
    const each = eachDayOfInterval(interval);
    if (each.length <= LONGEST_DAILY) {
      for (const day of each) this.#concepts(this.#dayOf(day).days, FIELD.summary);
    }
    for (const month of eachMonthOfInterval(interval)) {
      this.#concepts(this.#dayOf(month).months, FIELD.title);
    }
  }

  #dayOf(date: Date): KnownDay {
    return this.#known.day(formatISO(date, { representation: 'date' }));
  }

  #concepts(concepts: readonly KnownConcept[], field: Field): void {
    for (const concept of concepts) this.#to.concept(concept, field);
  }

  #terms(): void {
    const { type, targets, weapons, reports, attributions } = this.#incident;
    const known = this.#known;
    this.#concepts(known.term('type', type), FIELD.record);
    for (const id of targets) this.#concepts(known.term('target', id), FIELD.record);
    for (const id of weapons) this.#concepts(known.term('weapon', id), FIELD.record);
    for (const { figures } of reports) {
      for (const { party } of figures) this.#concepts(known.term('party', party), FIELD.title);
    }
    for (const { groups, basis } of attributions) {
      this.#concepts(known.term('basis', basis), FIELD.record);
      const field = basis === 'denied' ? FIELD.summary : FIELD.record;
      for (const id of groups) this.#concepts(known.term('group', id), field);
    }
  }

  #titles(): void {
    const { targetDetail, fr } = this.#incident;
    this.#words(this.#title, FIELD.title);
    this.#text(fr?.title, FIELD.title);
    this.#text(targetDetail, FIELD.title);
    this.#text(fr?.targetDetail, FIELD.title);
  }

  #summaries(): void {
    const { summary, losses, fr, attributions } = this.#incident;
    this.#text(summary, FIELD.summary);
    this.#text(fr?.summary, FIELD.summary);
    this.#text(losses, FIELD.summary);
    this.#text(fr?.losses, FIELD.summary);
    for (const { label, labelFr, claimedAs } of attributions) {
      this.#text(label, FIELD.summary);
      this.#text(labelFr, FIELD.summary);
      this.#text(claimedAs, FIELD.summary);
    }
  }

  #notes(): void {
    const { confidence, date, fr, attributions, reports } = this.#incident;
    this.#text(confidence.doubt, FIELD.note);
    this.#text(fr?.doubt, FIELD.note);
    this.#text(date.note, FIELD.note);
    this.#text(fr?.dateNote, FIELD.note);
    for (const { by, byFr, note, noteFr } of attributions) {
      this.#text(by, FIELD.note);
      this.#text(byFr, FIELD.note);
      this.#text(note, FIELD.note);
      this.#text(noteFr, FIELD.note);
    }
    for (const { source, note, noteFr, scopeNote, scopeNoteFr } of reports) {
      this.#words(this.#known.name(source.name).words, FIELD.note);
      this.#text(source.nameFr, FIELD.note);
      this.#text(source.via, FIELD.note);
      this.#text(note, FIELD.note);
      this.#text(noteFr, FIELD.note);
      this.#text(scopeNote, FIELD.note);
      this.#text(scopeNoteFr, FIELD.note);
    }
  }

  #text(text: string | undefined, field: Field): void {
    if (text !== undefined) this.#words(this.#known.read(text), field);
  }

  /** The words of a text, and the terms and groups it mentions. */
  #words(text: readonly KnownWord[], field: Field): void {
    /** Where the last mention ends: inside it, nothing else is mentioned. */
    let mentionEnd = 0;
    for (let at = 0; at < text.length; at += 1) {
      const word = text[at];
      if (word === undefined) continue;
      this.#to.word(word, field);
      if (at < mentionEnd || word.mentions.length === 0) continue;
      for (const { concept, stems } of this.#known.mentioned(text, at)) {
        this.#to.concept(concept, field);
        mentionEnd = at + stems.length;
      }
    }
  }
}

const alsoHit = (place: KnownConcept): KnownConcept =>
  (place.alsoHit ??= conceptOf('alsoHit', place.id, place.label));
