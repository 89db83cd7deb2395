/** English texts of `/entry`. `fr.ts` has the same shape. */
import type { SourceType } from '../../incidents/vocabulary.js';

interface NameAndDescription {
  readonly name: string;
  readonly description: string;
}

export interface EntryCatalogue extends NameAndDescription {
  readonly add: NameAndDescription;
  readonly report: NameAndDescription;
  readonly claim: NameAndDescription;
  readonly remove: NameAndDescription;
  readonly restore: NameAndDescription;
  readonly options: Readonly<
    Record<
      | 'place'
      | 'date'
      | 'country'
      | 'link'
      | 'figures'
      | 'title'
      | 'type'
      | 'region'
      | 'sourceName'
      | 'sourceType'
      | 'group'
      | 'basis'
      | 'published'
      | 'id'
      | 'said'
      | 'by'
      | 'medium'
      | 'brand',
      NameAndDescription
    >
  >;
  readonly sourceTypes: Readonly<Record<SourceType, string>>;
  /** Stored with an entry that was given no title or summary. */
  readonly defaultTitle: (place: string) => string;
  readonly defaultSummary: string;
  readonly added: (incident: string) => string;
  readonly reported: (incident: string) => string;
  readonly claimed: (incident: string) => string;
  readonly removed: (incident: string) => string;
  readonly restored: (incident: string) => string;
  readonly lines: {
    readonly id: string;
    readonly date: string;
    readonly place: string;
    readonly figures: string;
    readonly source: string;
    readonly attribution: string;
    /** The date as typed, where it was told from another day. */
    readonly typedAs: (typed: string) => string;
    readonly noFigures: string;
    readonly unknownPlace: string;
    readonly replaces: (figures: string) => string;
    readonly earlierStatement: (figures: string) => string;
  };
  readonly undo: (subcommand: 'remove' | 'restore', id: string) => string;
  readonly undoReport: string;
  readonly kept: string;
  readonly buttons: {
    readonly addReport: (incident: string) => string;
    readonly addNew: string;
    readonly remove: string;
    readonly restore: string;
    readonly undo: string;
  };
  readonly duplicates: string;
  readonly confirmRemove: (incident: string) => string;
  readonly confirmRemoveNote: string;
  readonly faults: {
    readonly date: Readonly<
      Record<'not-a-date' | 'open' | 'future' | 'too-long' | 'too-early', (typed: string) => string>
    >;
    readonly wholeDay: (typed: string) => string;
    readonly figures: (pieces: readonly string[]) => string;
    readonly noFigures: (typed: string) => string;
    readonly link: (typed: string) => string;
    readonly region: (typed: string) => string;
    readonly basisWithoutGroup: string;
    readonly unknown: (typed: string) => string;
    readonly alreadyRemoved: (id: string) => string;
    /** Only spaces were typed where a text is needed. */
    readonly blank: (option: string) => string;
  };
}

export const en: EntryCatalogue = {
  name: 'entry',
  description: 'Add and correct entries (moderators)',
  add: {
    name: 'add',
    description: 'Add an incident: place, date, country and a source are enough',
  },
  report: { name: 'report', description: 'Add a source’s account to an incident' },
  claim: { name: 'claim', description: 'Add who is said to have done it: a claim, a suspicion' },
  remove: { name: 'remove', description: 'Take an incident off the file (can be restored)' },
  restore: { name: 'restore', description: 'Bring a removed incident back' },
  options: {
    place: { name: 'place', description: 'Town or village' },
    date: { name: 'date', description: 'Day: 2019-11-01, 1 Nov 2019, Friday, yesterday' },
    country: { name: 'country', description: 'Country' },
    link: { name: 'link', description: 'Web address of the source' },
    figures: {
      name: 'figures',
      description: 'As the source says: at least 54 soldiers, 1 civilian; 3 wounded',
    },
    title: { name: 'title', description: 'A short title' },
    type: { name: 'type', description: 'What kind of incident' },
    region: { name: 'region', description: 'Region, where the place is not known yet' },
    sourceName: { name: 'source', description: 'Who gave the figures, for example Malian army' },
    sourceType: { name: 'source-type', description: 'What kind of source' },
    group: {
      name: 'group',
      description: 'Armed group said to have done it, under any of its names',
    },
    basis: {
      name: 'basis',
      description: 'On what footing the group is named (default: suspected)',
    },
    published: { name: 'published', description: 'Day the source was published' },
    id: { name: 'id', description: 'The incident: start typing a place or group' },
    said: {
      name: 'date',
      description: 'Day the source made its statement, where not the day of publication',
    },
    by: { name: 'by', description: 'Who says so, for example Amaq or Malian army' },
    medium: { name: 'medium', description: 'Through which medium it was claimed' },
    brand: {
      name: 'brand',
      description: 'Name the claim was made under, where not the group’s own',
    },
  },
  sourceTypes: {
    government: 'Government',
    military: 'Military',
    un: 'United Nations',
    'armed group': 'Armed group',
    media: 'Media',
    ngo: 'NGO',
    witness: 'Witness',
    'local official': 'Local official',
    'security source': 'Security source',
    company: 'Company',
    party: 'Political party',
    hospital: 'Hospital',
  },
  defaultTitle: (place) => `Incident at ${place}`,
  defaultSummary: 'No summary has been written yet: see the sources.',
  added: (incident) => `Added: ${incident}`,
  reported: (incident) => `Report added: ${incident}`,
  claimed: (incident) => `Attribution added: ${incident}`,
  removed: (incident) => `Removed: ${incident}`,
  restored: (incident) => `Restored: ${incident}`,
  lines: {
    id: 'Id',
    date: 'Date',
    place: 'Place',
    figures: 'Figures',
    source: 'Source',
    attribution: 'Attribution',
    typedAs: (typed) => `read from “${typed}”`,
    noFigures: 'none given',
    unknownPlace: 'a place new to the file: no region or coordinates recorded',
    replaces: (figures) => `Replaces this source’s earlier toll: ${figures}`,
    earlierStatement: (figures) =>
      `This source has a later toll on file, which stays the current one: ${figures}`,
  },
  undo: (subcommand, id) => `To undo: /entry ${subcommand} id:${id}, or the button below.`,
  undoReport:
    'A wrong report stays in the history: correct it by adding the right one from the same source.',
  kept: 'Every change is kept in the history: see the incident’s card.',
  buttons: {
    addReport: (incident) => `Add to: ${incident}`,
    addNew: 'No, it is another incident',
    remove: 'Remove it',
    restore: 'Restore',
    undo: 'Undo',
  },
  duplicates:
    'This may be on file already. Is it one of these? Then your source is added to that entry as a report.',
  confirmRemove: (incident) => `Take this off the file? ${incident}`,
  confirmRemoveNote:
    'It disappears from answers, searches and totals, and its feed posts say that it was withdrawn. Nothing is deleted: it can be restored.',
  faults: {
    date: {
      'not-a-date': (typed) =>
        `I cannot read “${typed}” as a date. Write it like 2019-11-01, 1 Nov 2019, Friday or yesterday.`,
      open: (typed) => `“${typed}” has no beginning or no end. Give the day of the incident.`,
      future: (typed) => `“${typed}” lies in the future. Please check the date.`,
      'too-early': (typed) =>
        `“${typed}” lies before 1960, where this file begins. Please check the year.`,
      'too-long': (typed) =>
        `“${typed}” is longer than a month. Give the day, or the month or year if no more is known.`,
    },
    wholeDay: (typed) => `“${typed}” is not one day. Write it like 2019-11-02 or yesterday.`,
    figures: (pieces) =>
      `I did not understand this in the figures: ${pieces.map((piece) => `“${piece}”`).join(', ')}. Nothing was saved. Write counts like “at least 54 soldiers, 1 civilian; 3 wounded”.`,
    noFigures: (typed) =>
      `I found no count in “${typed}”. Nothing was saved. Write counts like “at least 54 soldiers, 1 civilian; 3 wounded”, or leave the figures out.`,
    link: (typed) => `“${typed}” is not a web address. A link begins with http or https.`,
    region: (typed) =>
      `I know no region “${typed}” in that country. Choose one of the suggestions.`,
    basisWithoutGroup: 'A basis needs a group: give both, or neither.',
    unknown: (typed) =>
      `There is no incident “${typed}”. Start typing a place and choose one of the suggestions.`,
    alreadyRemoved: (id) => `${id} has been removed. Bring it back with /entry restore first.`,
    blank: (option) => `The option “${option}” is empty. Please fill it in.`,
  },
};
