/** Queries with known answers: whatever was typed, the answer is computed from the records. */
import type { Knowledge } from '../src/incidents/knowledge.js';
import { fold, joined } from '../src/incidents/fold.js';
import type { Group, Incident } from '../src/incidents/schema.js';
import { misspell, transliterate } from './misspell.js';
import { createRandom, type Random } from './random.js';

export const KINDS = [
  'exact',
  'accent',
  'typo',
  'typo ≤5',
  'transliteration',
  'prefix',
  'alias',
  'multi',
  'french',
  'date',
] as const;
export type Kind = (typeof KINDS)[number];

export interface BenchQuery {
  readonly kind: Kind;
  readonly text: string;
  /** Ids of every incident that answers it. */
  readonly answers: ReadonlySet<string>;
}

const MONTHS_FR =
  'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(',');
const MONTHS_EN = 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'.split(',');

type Test = (incident: Incident) => boolean;

/** Tells all incidents of a place: its own, by name, or where a name or spelling is the same. */
const atPlace = (name: string): Test => {
  const key = joined(name);
  return ({ place }) => [place.name, ...place.aliases].some((one) => joined(one) === key);
};

function groupForms(group: Group): readonly string[] {
  return group.aliases
    .filter(({ form, ambiguous }) => ambiguous !== true && /^[\p{L} '-]{3,40}$/u.test(form))
    .map(({ form }) => form);
}

/** One query about one incident; undefined where the kind does not fit it. */
function queryAbout(
  kind: Kind,
  incident: Incident,
  knowledge: Knowledge,
  random: Random,
  taken: ReadonlySet<string>,
): { text: string; test: Test } | undefined {
  const { place, date, targets, attributions } = incident;
  const { name } = place;
  const folded = fold(name);
  const here = atPlace(name);
  const sameYear: Test = (other) => other.date.start.slice(0, 4) === date.start.slice(0, 4);
  const target = knowledge.target(targets[0] ?? '');
  switch (kind) {
    case 'exact':
      return { text: name, test: here };
    case 'accent': {
      const text = random.chance(0.5) ? joined(name) : folded.toUpperCase();
      return text === name ? undefined : { text, test: here };
    }
    case 'typo':
    case 'typo ≤5': {
      const short = folded.length <= 5;
      if (short !== (kind === 'typo ≤5')) return undefined;
      const text = misspell(folded, random);
      return taken.has(joined(text)) ? undefined : { text, test: here };
    }
    case 'transliteration': {
      const text = transliterate(folded, random);
      return text === undefined || taken.has(joined(text)) ? undefined : { text, test: here };
    }
    case 'prefix': {
      if (folded.length < 7) return undefined;
      const start = joined(name).slice(0, 5 + random.below(folded.length - 6));
      const test: Test = (other) =>
        [other.place.name, ...other.place.aliases].some((one) => joined(one).startsWith(start));
      return { text: start, test };
    }
    case 'alias': {
      const id = attributions[0]?.groups[0];
      const group = id === undefined ? undefined : knowledge.group(id);
      const forms = group === undefined ? [] : groupForms(group);
      if (id === undefined || forms.length === 0) return undefined;
      const test: Test = (other) =>
        here(other) &&
        other.attributions.some(({ groups }) =>
          groups.some((one) => one === id || knowledge.ancestors(one).includes(id)),
        );
      return { text: `${random.pick(forms)} ${folded}`, test };
    }
    case 'multi':
    case 'french': {
      if (target === undefined) return undefined;
      const word = kind === 'multi' ? target.en : target.fr;
      const includes: Test = (other) =>
        other.targets.some(
          (one) => one === target.id || knowledge.target(one)?.broader === target.id,
        );
      const year = date.start.slice(0, 4);
      const parts = kind === 'multi' ? [word, folded, year] : [word, 'à', name, 'en', year];
      const text = random.chance(0.5) || kind === 'french' ? parts : parts.toReversed();
      return {
        text: text.join(' '),
        test: (other) => here(other) && sameYear(other) && includes(other),
      };
    }
    case 'date': {
      const [year = '', month = '', day = ''] = date.start.split('-');
      const at = Number(month) - 1;
      const full = [
        `${Number(day)} ${MONTHS_EN[at] ?? ''} ${year}`,
        `${day}/${month}/${year}`,
        date.start,
        `${Number(day)} ${MONTHS_FR[at] ?? ''} ${year}`,
      ];
      const partly = [`${MONTHS_FR[at] ?? ''} ${year}`, `${MONTHS_EN[at] ?? ''} ${year}`];
      if (random.chance(0.4)) {
        const start = date.start.slice(0, 7);
        return {
          text: `${folded} ${random.pick(partly)}`,
          test: (other) => here(other) && other.date.start.startsWith(start),
        };
      }
      return { text: random.pick(full), test: (other) => other.date.start === date.start };
    }
  }
}

/** `perKind` queries of each kind. */
export function makeQueries(
  corpus: readonly Incident[],
  knowledge: Knowledge,
  perKind: number,
  seed = 23,
): readonly BenchQuery[] {
  const random = createRandom(seed);
  // A slip that makes another place's name has no knowable answer: such queries are not asked.
  const taken = new Set(
    corpus.flatMap(({ place }) => [place.name, ...place.aliases, ...place.alsoHit].map(joined)),
  );
  const queries: BenchQuery[] = [];
  for (const kind of KINDS) {
    for (let made = 0, tries = 0; made < perKind && tries < perKind * 400; tries += 1) {
      const query = queryAbout(kind, random.pick(corpus), knowledge, random, taken);
      if (query === undefined) continue;
      const answers = new Set(corpus.filter(query.test).map(({ id }) => id));
      queries.push({ kind, text: query.text, answers });
      made += 1;
    }
  }
  return queries;
}
