/** `/entry add`: a new incident from what is known; a near-duplicate is offered as a report instead. */
import { z } from 'zod';
import { shortName } from '../../src/answers/incident-names.js';
import { line } from '../../src/answers/spans.js';
import { answerContext } from '../../src/discord/answer-context.js';
import type { Context } from '../../src/discord/context.js';
import { subcommand } from '../../src/discord/define.js';
import { UserError, userError } from '../../src/discord/errors.js';
import { length, MAX_BUTTON_LABEL } from '../../src/discord/limits.js';
import type { OptionValues } from '../../src/discord/options.js';
import { readFilters } from '../../src/discord/read-filters.js';
import { reply, type Response } from '../../src/discord/response.js';
import { defineRoute } from '../../src/discord/routes.js';
import { entryText, entryWords } from '../../src/i18n/entry/index.js';
import { joined } from '../../src/incidents/fold.js';
import type { Incident, IncidentPlace, Place } from '../../src/incidents/schema.js';
import { titleOf } from '../../src/incidents/texts.js';
import { BASES, COUNTRIES, SOURCE_TYPES } from '../../src/incidents/vocabulary.js';
import type { NewIncident, NewReport } from '../../src/store/types.js';
import { findEntry, nearDuplicates } from './find.js';
import { entryOptions } from './options.js';
import {
  readDate,
  readDay,
  readFigures,
  readLink,
  readRegion,
  readSource,
  requiredText,
  shortText,
} from './reading.js';
import { removeConfirmed } from './remove.js';
import { addReport } from './report.js';
import { saved } from './saved.js';

type Values = OptionValues<typeof entryOptions>;

/** The values again, as they travel in a button, with the day that relative dates are told from. */
const draftSchema = z.object({
  asked: z.coerce.date(),
  place: z.string(),
  date: z.string(),
  country: z.enum(COUNTRIES),
  link: z.string(),
  figures: z.string().optional(),
  title: z.string().optional(),
  type: z.string().optional(),
  region: z.string().optional(),
  source: z.string().optional(),
  'source-type': z.enum(SOURCE_TYPES).optional(),
  group: z.string().optional(),
  basis: z.enum(BASES).optional(),
  published: z.string().optional(),
});

interface Draft {
  readonly incident: NewIncident;
  readonly report: NewReport;
}

/** A place of the file, under any of its spellings. */
function knownPlace(typed: string, country: string, { services }: Context): Place | undefined {
  const wanted = joined(typed);
  return services.knowledge.places.find(
    (place) =>
      place.country === country &&
      [place.id, place.name, ...place.spellings].some((name) => joined(name) === wanted),
  );
}

function placeOf(values: Values, context: Context): IncidentPlace | UserError {
  const known = knownPlace(values.place, values.country, context);
  const base = { alsoHit: [], sites: [], areaNames: [], country: values.country };
  if (known !== undefined && values.region === undefined) {
    const { name, spellings, admin1, lat, lon, precision } = known;
    const located = lat !== undefined && lon !== undefined ? { lat, lon } : {};
    return { ...base, name, aliases: [...spellings], admin1, ...located, precision };
  }
  const admin1 = readRegion(values.region, values.country, context);
  if (admin1 instanceof UserError) return admin1;
  const name = requiredText(values.place, 'place');
  if (name instanceof UserError) return name;
  const precision = values.region === undefined ? 'country' : 'region';
  return { ...base, name, aliases: [], admin1, precision };
}

/** The title as typed, in whichever language; what we write ourselves, in both. */
function textsOf(
  typed: string | undefined,
  place: string,
): Pick<NewIncident, 'title' | 'summary' | 'fr'> {
  const title = shortText(typed);
  const [en, fr] = [entryWords('en'), entryWords('fr')];
  return {
    title: title ?? en.defaultTitle(place),
    summary: en.defaultSummary,
    fr: {
      ...(title === undefined && { title: fr.defaultTitle(place) }),
      summary: fr.defaultSummary,
    },
  };
}

/** Everything typed, read; the first fault found is explained. */
function readDraft(values: Values, asked: Date, context: Context): Draft | UserError {
  const link = readLink(values.link);
  if (link instanceof UserError) return link;
  const date = readDate(values.date, asked);
  if (date instanceof UserError) return date;
  const place = placeOf(values, context);
  if (place instanceof UserError) return place;
  const figures = readFigures(values.figures, values.country, context);
  if (figures instanceof UserError) return figures;
  const published = readDay(values.published, asked);
  if (published instanceof UserError) return published;
  const { group, type } = values;
  const filters = readFilters(context, {
    ...(group !== undefined && { group }),
    ...(type !== undefined && { type }),
  });
  if (filters instanceof UserError) return filters;
  if (values.basis !== undefined && group === undefined) {
    return userError('entry-basis', (l) => entryWords(l).faults.basisWithoutGroup);
  }
  const source = readSource(link, values.source, values['source-type']);
  const report: NewReport = {
    source,
    ...(published !== undefined && { published }),
    url: link,
    figures: [...figures],
  };
  const { groups = [], types = [] } = filters;
  return {
    report,
    incident: {
      ...textsOf(values.title, place.name),
      date,
      place,
      type: types[0] ?? 'unspecified',
      targets: ['unspecified'],
      weapons: [],
      attributions:
        groups.length === 0
          ? []
          : [
              {
                id: 'a1',
                groups: [...groups],
                // The weakest footing: suspected is never shown as claimed.
                basis: values.basis ?? 'suspected',
                by: source.name,
                weight: 'firm',
                url: link,
              },
            ],
      reports: [{ id: 'r1', ...report }],
      related: [],
      confidence: { level: 'medium' },
      external: [],
    },
  };
}

async function saveNew(
  { incident }: Draft,
  typedDate: string,
  context: Context,
  replace?: true,
): Promise<Response> {
  const t = entryWords(context.language);
  const added = await context.services.store.add(incident, context.user.id);
  const [report] = added.reports;
  const [attribution] = added.attributions;
  const understood = {
    date: { typed: typedDate },
    ...(report !== undefined && { figures: report.figures, source: report.source }),
    ...(attribution !== undefined && { attribution }),
  };
  return saved(added, t.added, understood, context, {
    note: t.undo('remove', added.id),
    button: {
      label: t.buttons.undo,
      customId: removeConfirmed.id({ id: added.id }),
      style: 'danger',
    },
    ...(replace === true && { replace }),
  });
}

/** Reads the draft in a button again and does something with it. */
async function withDraft(
  text: string,
  context: Context,
  use: (draft: Draft, typedDate: string) => Promise<Response>,
): Promise<Response> {
  const { asked, ...given } = draftSchema.parse(JSON.parse(text));
  const values: Values = { ...EMPTY, ...given };
  const draft = readDraft(values, asked, context);
  return draft instanceof UserError ? draft : use(draft, values.date);
}
const EMPTY = {
  figures: undefined,
  title: undefined,
  type: undefined,
  region: undefined,
  source: undefined,
  'source-type': undefined,
  group: undefined,
  basis: undefined,
  published: undefined,
};

const addNew = defineRoute(
  { name: 'entry-add-new', params: ['draft'], access: 'moderators' },
  (context, { draft }) =>
    withDraft(draft, context, (read, typedDate) => saveNew(read, typedDate, context, true)),
);

const addToExisting = defineRoute(
  { name: 'entry-add-report', params: ['id', 'draft'], access: 'moderators' },
  (context, { id, draft }) =>
    withDraft(draft, context, async ({ report }) => {
      const incident = findEntry(id, context);
      return incident instanceof UserError ? incident : addReport(incident, report, context, true);
    }),
);

/** More look-alikes than this are no help. */
const MOST_OFFERED = 3;

function offer(found: readonly Incident[], values: Values, context: Context): Response {
  const t = entryWords(context.language);
  const answers = answerContext(context);
  const draft = JSON.stringify({ ...values, asked: context.now });
  const shown = found.slice(0, MOST_OFFERED);
  const label = (incident: Incident): string => {
    const text = t.buttons.addReport(shortName(incident, answers));
    return length(text) > MAX_BUTTON_LABEL ? incident.id.slice(0, MAX_BUTTON_LABEL) : text;
  };
  return reply(
    {
      status: 'ambiguous',
      lead: [line(t.duplicates)],
      sections: shown.map((incident) => ({
        heading: line(shortName(incident, answers)),
        lines: [line(titleOf(incident, context.language)), line(incident.id)],
        incident: incident.id,
      })),
      notes: [],
      incidents: shown.map(({ id }) => id),
      suggestions: [],
      figures: [],
      groups: [],
    },
    {
      buttons: [
        ...shown.map((incident) => ({
          label: label(incident),
          customId: addToExisting.id({ id: incident.id, draft }),
          style: 'primary' as const,
        })),
        { label: t.buttons.addNew, customId: addNew.id({ draft }) },
      ],
    },
  );
}

export const add = subcommand({
  text: entryText((t) => t.add),
  lookup: false,
  options: entryOptions,
  execute: (context, values) => {
    const draft = readDraft(values, context.now, context);
    if (draft instanceof UserError) return draft;
    const { place, date } = draft.incident;
    const names = [values.place, place.name, ...place.aliases];
    const found = nearDuplicates(names, place.country, date, context);
    return found.length > 0 ? offer(found, values, context) : saveNew(draft, values.date, context);
  },
});

export const addRoutes = [addNew, addToExisting];
