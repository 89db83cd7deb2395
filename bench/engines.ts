/**
 * The engines side by side. Peers get the same knowledge as ours, written out: every record with all
 * spellings, group aliases, terms in both languages and its date in words, folded.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { fold } from '../src/incidents/fold.js';
import type { Knowledge } from '../src/incidents/knowledge.js';
import type { Incident } from '../src/incidents/schema.js';
import { createSearchIndex, type Tuning } from '../src/search/index.js';

/** Finds the ids of the best `limit` hits. */
export type Find = (query: string, limit: number) => readonly string[];

export interface Engine {
  readonly name: string;
  /** Largest corpus it is run on, and how many queries it is given there: slow ones get fewer. */
  readonly sample: Readonly<Record<number, number>>;
  /** Searches the records written out; the texts are made only once such an engine has its turn. */
  readonly readsTexts?: true;
  readonly build: (corpus: readonly Incident[], texts: readonly FlatRecord[]) => Find;
}

export interface FlatRecord {
  readonly id: string;
  readonly place: string;
  readonly group: string;
  readonly terms: string;
  readonly date: string;
  readonly title: string;
  readonly summary: string;
  /** All of it in one. */
  readonly text: string;
}

const MONTHS = [
  'jan january janvier',
  'feb february fevrier',
  'mar march mars',
  'apr april avril',
  'may mai',
  'jun june juin',
  'jul july juillet',
  'aug august aout',
  'sep september septembre',
  'oct october octobre',
  'nov november novembre',
  'dec december decembre',
];

export function flatten(incident: Incident, knowledge: Knowledge): FlatRecord {
  const { place, date, targets, type, weapons, attributions } = incident;
  const region = knowledge.region(place.admin1);
  const country = knowledge.country(place.country);
  const [year = '', month = '', day = ''] = date.start.split('-');
  const terms = [
    knowledge.type(type),
    ...targets.map((id) => knowledge.target(id)),
    ...weapons.map((id) => knowledge.weapon(id)),
    region,
    country,
  ];
  const groups = attributions.flatMap(({ groups: ids }) => ids.map((id) => knowledge.group(id)));
  const flat = {
    place: fold(
      [place.name, ...place.aliases, place.name.replace(/[- ]/g, ''), ...place.alsoHit].join(' '),
    ),
    group: fold(
      groups
        .map((group) => group && [group.name, ...group.aliases.map(({ form }) => form)].join(' '))
        .join(' '),
    ),
    terms: fold(terms.map((term) => term && [term.en, term.fr, ...term.forms].join(' ')).join(' ')),
    date: `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${day} ${month}`,
    title: fold(incident.title),
    summary: fold(incident.summary),
  };
  return { id: incident.id, ...flat, text: Object.values(flat).join(' ') };
}

const BOOST = { place: 4, title: 2, group: 2, date: 2, terms: 1, summary: 0.5 };
const KEYS = Object.keys(BOOST);
/** uFuzzy's mode for one slip a word; its const enum cannot be imported under isolated modules. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const SINGLE_ERROR: uFuzzy.IntraMode = 1;

export function engines(knowledge: Knowledge): readonly Engine[] {
  const all = { 1_000: 400, 10_000: 400, 100_000: 400 };
  const ours = (name: string, tuning?: Tuning): Engine => ({
    name,
    sample: all,
    build: (corpus) => {
      const index = createSearchIndex(knowledge, corpus, tuning);
      return (query, limit) => index.search(query, { limit }).hits.map(({ id }) => id);
    },
  });
  return [
    ours('**Harmattan**'),
    ours('· without the judge (Fuse alone decides)', { judge: false }),
    ours('· without Fuse (the judge alone)', { fuse: false }),
    {
      name: 'Fuse over incidents',
      sample: { 1_000: 200, 10_000: 60, 100_000: 10 },
      readsTexts: true,
      build: (_, texts) => {
        const keys = Object.entries(BOOST).map(([name, weight]) => ({ name, weight }));
        const fuse = new Fuse(texts, { keys, threshold: 0.3, ignoreLocation: true });
        return (query, limit) => fuse.search(fold(query), { limit }).map(({ item }) => item.id);
      },
    },
    {
      name: 'Fuse, token search (all words)',
      sample: { 1_000: 200, 10_000: 60, 100_000: 10 },
      readsTexts: true,
      build: (_, texts) => {
        const fuse = new Fuse(texts, {
          keys: ['text'],
          threshold: 0.3,
          ignoreLocation: true,
          useTokenSearch: true,
          tokenMatch: 'all',
        });
        return (query, limit) => fuse.search(fold(query), { limit }).map(({ item }) => item.id);
      },
    },
    {
      name: 'minisearch (all words, then any)',
      sample: all,
      readsTexts: true,
      build: (_, texts) => {
        const mini = new MiniSearch<FlatRecord>({ fields: KEYS });
        mini.addAll(texts);
        const options = { boost: BOOST, prefix: true, fuzzy: 0.2 };
        return (query, limit) => {
          const folded = fold(query);
          const every = mini.search(folded, { ...options, combineWith: 'AND' });
          const found = every.length > 0 ? every : mini.search(folded, options);
          return found.slice(0, limit).map(({ id }) => String(id));
        };
      },
    },
    {
      name: 'fuzzysort',
      sample: { 1_000: 400, 10_000: 200, 100_000: 40 },
      readsTexts: true,
      build: (_, texts) => {
        const prepared = texts.map(({ id, text }) => ({ id, target: fuzzysort.prepare(text) }));
        return (query, limit) =>
          fuzzysort
            .go(fold(query), prepared, { key: 'target', limit, threshold: 0.2 })
            .map(({ obj }) => obj.id);
      },
    },
    {
      name: 'uFuzzy (one slip a word)',
      sample: { 1_000: 400, 10_000: 200, 100_000: 100 },
      readsTexts: true,
      build: (_, texts) => {
        const haystack = texts.map(({ text }) => text);
        const fuzzy = new uFuzzy({
          intraMode: SINGLE_ERROR,
          intraIns: 1,
          intraSub: 1,
          intraTrn: 1,
          intraDel: 1,
        });
        return (query, limit) => {
          const [found, info, order] = fuzzy.search(haystack, fold(query), 1, 1_000);
          const ids = order === null ? (found ?? []) : order.map((at) => info.idx[at] ?? 0);
          return ids.slice(0, limit).flatMap((at) => texts[at]?.id ?? []);
        };
      },
    },
  ];
}
