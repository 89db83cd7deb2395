/** Labels of suggestions: short, and telling look-alikes apart. */
import { createFormat, type Format } from '../i18n/format.js';
import { searchWords, type SearchWords } from '../i18n/search/index.js';
import { highEdge } from '../incidents/bounds.js';
import { countRange, officialCount } from '../incidents/figures.js';
import type { Knowledge } from '../incidents/knowledge.js';
import type { Incident } from '../incidents/schema.js';
import type { Language } from '../incidents/vocabulary.js';

/** Discord's limit on a choice's name. */
const LONGEST_LABEL = 100;
const KILLED = { measure: 'killed' } as const;

/** Joins parts with a dot; parts that do not fit are left out, none is cut inside but the first. */
export function fit(parts: readonly string[]): string {
  const [head = '', ...rest] = parts;
  let label = head.slice(0, LONGEST_LABEL);
  for (const part of rest) {
    const longer = `${label} · ${part}`;
    if (longer.length <= LONGEST_LABEL) label = longer;
  }
  return label;
}

/** Words labels of one language. */
export class Labels {
  readonly #knowledge: Knowledge;
  readonly #language: Language;
  readonly #format: Format;
  readonly #words: SearchWords;

  constructor(knowledge: Knowledge, language: Language) {
    this.#knowledge = knowledge;
    this.#language = language;
    this.#format = createFormat(language, knowledge);
    this.#words = searchWords[language];
  }

  /** "1 Nov 2019 · In-Delimane, Mali · military base · 54 killed (official)". */
  incident(incident: Incident): string {
    const { place, date, targets, title } = incident;
    const target = this.#knowledge.target(targets[0] ?? '');
    return fit([
      this.#format.incidentDate(date),
      `${place.name}, ${this.country(place.country)}`,
      target?.[this.#language] ?? title,
      this.#toll(incident),
    ]);
  }

  country(code: Incident['place']['country']): string {
    return this.#knowledge.country(code)?.[this.#language] ?? code;
  }

  /** "5 incidents". */
  count(incidents: number): string {
    return this.#format.counted(incidents, this.#words.incidents);
  }

  #toll(incident: Incident): string {
    const plural = (count: number): boolean => this.#format.plural(count, '', 's') !== '';
    const official = officialCount(incident, KILLED, this.#knowledge);
    if (official !== undefined) {
      const count = this.#format.bounds(official);
      return this.#words.officialKilled(count, plural(highEdge(official)));
    }
    const range = countRange(incident, KILLED, this.#knowledge);
    if (range === undefined) return this.#words.noToll;
    return this.#words.reportedKilled(this.#format.range(range), plural(range.high));
  }
}
