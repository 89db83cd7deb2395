/**
 * What is known before any incident: groups, terms, regions, countries, places and towns, in all
 * their written forms.
 */
import { partialDateBound, type Knowledge } from '../incidents/knowledge.js';
import { BASES } from '../incidents/vocabulary.js';
import { conceptOf, type KnownConcept } from './concepts.js';
import { ELSEWHERE } from './elsewhere.js';
import { PHRASES } from './synonyms.js';
import { words } from './tokens.js';
import type { AliasScope } from './vocabulary.js';

/** One way of writing a concept. */
export interface SeedForm {
  readonly concept: KnownConcept;
  /** Folded; never empty. */
  readonly words: readonly string[];
  /** Where an ambiguous alias means this group. */
  readonly scope?: AliasScope;
  /** Of a place on file. */
  readonly country?: string;
}

/** Words for the footing of an attribution, where they are more than the English term. */
const BASIS_FORMS: Readonly<Record<(typeof BASES)[number], readonly string[]>> = {
  claimed: [
    'claimed',
    'claim',
    'claims',
    'claiming',
    'revendiqué',
    'revendiquée',
    'revendication',
    'revendique',
  ],
  attributed: ['attributed', 'blamed', 'attribué', 'attribuée', 'imputé', 'imputée'],
  suspected: ['suspected', 'suspect', 'presumed', 'soupçonné', 'soupçonnée', 'suspecté', 'présumé'],
  denied: ['denied', 'denies', 'denial', 'démenti', 'nié', 'dément'],
  admitted: ['admitted', 'admits', 'admission', 'avowed', 'reconnu', 'reconnaît', 'admis'],
};

/** All forms, in the order in which they are to be linked. */
export function seedForms(knowledge: Knowledge): readonly SeedForm[] {
  const near = [...termForms(knowledge), ...groupForms(knowledge), ...placeForms(knowledge)];
  const taken = new Set(near.map((form) => form.words.join('')));
  return [...near, ...elsewhereForms(taken), ...phraseForms()].filter(
    (form) => form.words.length > 0,
  );
}

/** These texts folded, each once. */
const distinct = (texts: readonly string[]): readonly (readonly string[])[] =>
  [...new Set(texts.map((text) => words(text).join(' ')))]
    .filter((text) => text !== '')
    .map((text) => text.split(' '));

function termForms({ vocabularies }: Knowledge): readonly SeedForm[] {
  const kinds = [
    ['type', vocabularies.types],
    ['target', vocabularies.targets],
    ['weapon', vocabularies.weapons],
    ['party', vocabularies.parties],
    ['region', vocabularies.regions],
    ['country', vocabularies.countries],
  ] as const;
  const terms = kinds.flatMap(([kind, list]) =>
    list.flatMap(({ id, en, fr, forms }) => {
      const concept = conceptOf(kind, id, en);
      const own = kind === 'country' ? [] : [id];
      return distinct([...own, en, fr, ...forms]).map((form) => ({ concept, words: form }));
    }),
  );
  const bases = BASES.flatMap((basis) => {
    const concept = conceptOf('basis', basis, basis);
    return BASIS_FORMS[basis].map((form) => ({ concept, words: words(form) }));
  });
  return [...terms, ...bases];
}

function groupForms({ groups }: Knowledge): readonly SeedForm[] {
  return groups.flatMap((group) => {
    const concept = conceptOf('group', group.id, group.name);
    const plain = distinct([
      group.name,
      group.nameFr ?? group.name,
      group.fullName.en,
      group.fullName.fr,
      ...group.names.map(({ name }) => name),
      ...group.aliases.filter(({ ambiguous }) => ambiguous !== true).map(({ form }) => form),
    ]);
    const scoped = group.aliases
      .filter(({ ambiguous }) => ambiguous === true)
      .map(({ form, countries, from, to }) => ({
        concept,
        words: words(form),
        scope: {
          ...(countries !== undefined && { countries }),
          ...(from !== undefined && { from: partialDateBound(from, 'start') }),
          ...(to !== undefined && { to: partialDateBound(to, 'end') }),
        },
      }));
    return [...plain.map((form) => ({ concept, words: form })), ...scoped];
  });
}

function placeForms({ places }: Knowledge): readonly SeedForm[] {
  return places.flatMap(({ name, spellings, country }) => {
    const concept = conceptOf('place', words(name).join(' '), name);
    return distinct([name, ...spellings]).map((form) => ({ concept, words: form, country }));
  });
}

/** Towns without incidents, unless the name (`taken`: joined forms) is on file for something nearer. */
function elsewhereForms(taken: ReadonlySet<string>): readonly SeedForm[] {
  return ELSEWHERE.map((name) => {
    const form = words(name);
    return { concept: conceptOf('place', form.join(' '), name), words: form };
  }).filter((form) => !taken.has(form.words.join('')));
}

function phraseForms(): readonly SeedForm[] {
  return PHRASES.flatMap(({ id, phrases }) => {
    const concept = conceptOf('word', id, id);
    return phrases.map((phrase) => ({ concept, words: phrase }));
  });
}
