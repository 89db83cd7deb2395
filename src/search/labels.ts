/** Labels of suggestions: short, and telling look-alikes apart. */
import { createFormat, type Format } from '../i18n/format.js';
import { searchWords, type SearchWords } from '../i18n/search/index.js';
import { mainCount } from '../incidents/figures.js';
import type { Knowledge } from '../incidents/knowledge.js';
import { voiceOf } from '../incidents/reports.js';
import type { Incident } from '../incidents/schema.js';
import { placeNameOf, sourceNameOf } from '../incidents/texts.js';
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

  /** "1 Nov 2019 · In-Delimane, Mali · military base · killed: 53 soldiers, 1 civilian (official)". */
  incident(incident: Incident): string {
    const { place, date, targets, title } = incident;
    const name = placeNameOf(incident, this.#language);
    const target = this.#knowledge.target(targets[0] ?? '');
    return fit([
      this.#format.incidentDate(date),
      `${name}, ${this.country(place.country)}`,
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
    const { labels } = this.#format;
    const count = mainCount(incident, KILLED, this.#knowledge);
    const [first] = count?.parts ?? [];
    if (count === undefined || first === undefined) return this.#words.noToll;
    const figures = count.parts.map(({ figure }) => this.#format.figure(figure)).join(', ');
    const official = voiceOf(incident, first.report, this.#knowledge) === 'official';
    const source = official
      ? this.#words.official
      : sourceNameOf(first.report.source, this.#language);
    return `${labels.colon(labels.measures.killed, figures)} (${source})`;
  }
}
