/**
 * Authorities of states that an incident is not about. A French assessment of a massacre in Burkina
 * Faso comes from a government, too, but readers would take "official" for the country's own toll.
 */
import { fold } from './fold.js';
import type { Knowledge } from './knowledge.js';
import type { CountryTerm, Incident, Report, Source } from './schema.js';

/**
 * Folded words by which sources name a state (or the European Union) outside the region, in English and
 * French. A source that names none of them is taken for the incident's own country's.
 */
const STATES: readonly (readonly string[])[] = [
  ['france', 'french', 'francais', 'francaise', 'francaises', 'barkhane'],
  [
    'united states',
    'us',
    'american',
    'etats unis',
    'americain',
    'americaine',
    'africom',
    'pentagon',
  ],
  ['european union', 'union europeenne', 'eu', 'eutm'],
  ['united kingdom', 'british', 'royaume uni', 'britannique'],
  ['germany', 'german', 'allemagne', 'allemand', 'allemande', 'bundeswehr'],
  ['spain', 'spanish', 'espagne', 'espagnol', 'espagnole'],
  ['italy', 'italian', 'italie', 'italien', 'italienne'],
  ['russia', 'russian', 'russie', 'russe'],
  ['ukraine', 'ukrainian', 'ukrainien', 'ukrainienne'],
  ['china', 'chinese', 'chine', 'chinois', 'chinoise'],
  ['india', 'indian', 'inde', 'indien', 'indienne'],
  ['bangladesh', 'bangladeshi', 'bangladais', 'bangladaise'],
  ['algeria', 'algerian', 'algerie', 'algerien', 'algerienne'],
  ['mauritania', 'mauritanian', 'mauritanie', 'mauritanien', 'mauritanienne'],
  ['morocco', 'moroccan', 'maroc', 'marocain', 'marocaine'],
  ['senegal', 'senegalese', 'senegalais', 'senegalaise'],
  ['guinea', 'guinean', 'guinee', 'guineen', 'guineenne'],
  ['ghana', 'ghanaian', 'ghaneen', 'ghaneens', 'ghaneenne'],
  ['nigeria', 'nigerian', 'nigeriane'],
  ['chad', 'chadian', 'tchad', 'tchadien', 'tchadienne'],
];

type State = readonly string[];

const formsOf = ({ en, fr, forms }: CountryTerm): State => [en, fr, ...forms].map(fold);

const names = (folded: string, words: State): boolean =>
  words.some((word) => ` ${folded} `.includes(` ${word} `));

interface Remembered {
  /** The states outside the region and those of it. */
  readonly states: readonly State[];
  readonly bySource: Map<string, readonly State[]>;
}
const remembered = new WeakMap<Knowledge, Remembered>();
/** Names of sources come back again and again; so many are kept. */
const MAX_SOURCES = 20_000;

function statesNamedBy({ name }: Source, knowledge: Knowledge): readonly State[] {
  const { states, bySource } = remembered.get(knowledge) ?? {
    states: [...STATES, ...knowledge.vocabularies.countries.map(formsOf)],
    bySource: new Map<string, readonly State[]>(),
  };
  remembered.set(knowledge, { states, bySource });
  const known = bySource.get(name);
  if (known !== undefined) return known;
  if (bySource.size >= MAX_SOURCES) bySource.clear();
  const folded = fold(name);
  const found = states.filter((words) => names(folded, words));
  bySource.set(name, found);
  return found;
}

/**
 * Whether a report of a government or an army speaks for states that are neither the incident's country
 * nor that of the people it hit: Guinea on its own peacekeepers is as official as can be.
 */
export function isForeignState(incident: Incident, report: Report, knowledge: Knowledge): boolean {
  const states = statesNamedBy(report.source, knowledge);
  if (states.length === 0) return false;
  const home = knowledge.country(incident.place.country);
  const concerned = fold(
    [
      ...(home === undefined ? [] : formsOf(home)),
      ...incident.targets.map((id) => knowledge.target(id)?.en),
      ...report.figures.map(({ party }) => knowledge.party(party)?.en),
    ].join(' '),
  );
  return !states.some((state) => names(concerned, state));
}
