/** A group's profile: names and dates, what it claimed, what it is only suspected of, its silences. */
import { isNamed, membersAt } from '../incidents/attribution.js';
import { claimRecords, summariseDelays } from '../incidents/claims.js';
import { deathsAtLeast } from '../incidents/deaths.js';
import { joined } from '../incidents/fold.js';
import { byDay, onFileOf } from '../incidents/on-file.js';
import type { Group, Incident, Term } from '../incidents/schema.js';
import { groupNoteOf } from '../incidents/texts.js';
import { BASES, type Basis } from '../incidents/vocabulary.js';
import type { Answer, Line, Section } from './answer.js';
import { silenceLines } from './claims-answer.js';
import type { AnswerContext } from './context.js';
import { freshnessLine } from './incident-card.js';
import { BRIEF, listSection } from './incident-list.js';
import { createLedger, type Ledger } from './ledger.js';
import { line, plain, quiet, strong } from './spans.js';

/** How many targets and weapons say what a group does; the rest is noise. */
const MAX_SHARES = 6;

/** Spellings that differ in more than case, accents and hyphens. */
const distinct = (names: readonly string[]): string[] =>
  [...new Map(names.toReversed().map((name) => [joined(name), name])).values()].toReversed();

/** Names, dates and kin; empty lines are left out. */
function identityLines(group: Group, context: AnswerContext): readonly Line[] {
  const { knowledge, language, format, summary } = context;
  const words = summary.group;
  const name = knowledge.groupName(group.id, undefined, language);
  const nameOf = (id: string): string => knowledge.groupName(id, undefined, language);
  const others = distinct([
    group.fullName[language],
    ...group.names.map((one) => one.name),
    ...group.aliases.map(({ form }) => form),
  ]).filter((form) => form !== name);
  const parts = knowledge.withDescendants(group.id).slice(1);
  const successors = knowledge.groups.filter(({ successorOf }) => successorOf.includes(group.id));
  const { from, to } = group.active;
  const dated =
    from === undefined && to === undefined
      ? words.noDates
      : words.active(words.period(from && format.date(from), to && format.date(to)));
  const list = (ids: readonly string[], say: (names: string) => string): string =>
    ids.length === 0 ? '' : say(format.list(ids.map(nameOf)));
  return [
    others.length === 0 ? '' : words.aliases(others.join(', ')),
    dated,
    group.parent === undefined ? '' : words.parent(nameOf(group.parent)),
    list(parts, words.parts.bind(words)),
    list(group.successorOf, words.successorOf.bind(words)),
    list(
      successors.map(({ id }) => id),
      words.successors.bind(words),
    ),
    group.evidence === undefined ? words.unverified : '',
  ]
    .filter((text) => text !== '')
    .map(line);
}

/** "12 claimed by it · 3 suspected of": an incident counts under every basis it is named on. */
function basisLines(
  incidents: readonly Incident[],
  isNamedOn: (incident: Incident, ...bases: readonly Basis[]) => boolean,
  { format, summary }: AnswerContext,
): readonly Line[] {
  return BASES.flatMap((basis: Basis) => {
    const count = incidents.filter((one) => isNamedOn(one, basis)).length;
    return count === 0
      ? []
      : [line(summary.group.counted(format.number(count), summary.group.named[basis]))];
  });
}

/** "military base 9, convoy 4", most frequent first. */
function shares(
  ids: readonly string[],
  term: (id: string) => Term | undefined,
  { language, format, summary }: AnswerContext,
): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MAX_SHARES)
    .map(([id, count]) => summary.group.share(term(id)?.[language] ?? id, format.number(count)))
    .join(', ');
}

function landmarkSections(
  incidents: readonly Incident[],
  ledger: Ledger,
  context: AnswerContext,
): readonly Section[] {
  const { knowledge, summary } = context;
  const [deadliest] = incidents.toSorted(
    (a, b) => deathsAtLeast(b, knowledge) - deathsAtLeast(a, knowledge),
  );
  const landmarks: readonly (readonly [string, Incident | undefined])[] = [
    [summary.group.first, incidents[0]],
    [summary.group.last, incidents.at(-1)],
    [summary.group.deadliest, deadliest],
  ];
  return landmarks.flatMap(([label, incident]): Section[] => {
    if (incident === undefined) return [];
    const section = listSection(incident, ledger, context, BRIEF, 'all');
    return [{ ...section, heading: [plain(`${label} · `), ...(section.heading ?? [])] }];
  });
}

/**
 * The profile of a group, its katibas included. Incidents it only denies are not its incidents; those it
 * is suspected of are counted apart from those it claims.
 */
export function groupProfile(group: Group, context: AnswerContext): Answer {
  const { knowledge, onFile, language, format, summary, words } = context;
  const note = groupNoteOf(group, language);
  const ids = [group.id];
  const kin = new Set(knowledge.withDescendants(group.id));
  const isNamedOn = (one: Incident, ...bases: readonly Basis[]): boolean =>
    isNamed(one, membersAt(one, ids, knowledge), bases);
  const named = onFileOf(onFile)
    .naming([...kin])
    .filter((one) => isNamedOn(one, ...BASES));
  const incidents = named
    .filter((one) => isNamedOn(one, ...BASES.filter((basis) => basis !== 'denied')))
    .toSorted(byDay);
  const records = claimRecords(onFile, knowledge, ids);
  const { medianDelay, withDelay } = summariseDelays(records);
  const ledger = createLedger(context);
  const sections: Section[] = [];
  const add = (heading: string, lines: readonly Line[]): void => {
    if (lines.length > 0) sections.push({ heading: [strong(heading)], lines });
  };

  add(summary.group.incidents, [
    line(
      incidents.length === 0
        ? summary.group.none
        : format.counted(incidents.length, words.list.found),
    ),
    ...basisLines(named, isNamedOn, context),
  ]);
  const targets = shares(
    incidents.flatMap((one) => one.targets),
    (id) => knowledge.target(id),
    context,
  );
  const weapons = shares(
    incidents.flatMap((one) => one.weapons),
    (id) => knowledge.weapon(id),
    context,
  );
  add(summary.group.targets, targets === '' ? [] : [line(targets)]);
  add(summary.group.weapons, weapons === '' ? [] : [line(weapons)]);
  add(summary.group.claims, [
    ...(medianDelay === undefined
      ? []
      : [line(summary.claims.delay(format.days(medianDelay), format.number(withDelay)))]),
    ...silenceLines(records, context),
  ]);
  add(
    summary.group.observations,
    knowledge.observations
      .filter(({ groups }) => groups.some((id) => kin.has(id)))
      .map(({ text, source }) =>
        line(
          summary.group.observation(
            text[language],
            source.published === undefined
              ? source.name
              : `${source.name}, ${format.date(source.published)}`,
          ),
        ),
      ),
  );
  return {
    status: 'answered',
    title: [strong(summary.group.title(knowledge.groupName(group.id, undefined, language)))],
    lead: [...identityLines(group, context), ...(note === undefined ? [] : [[quiet(note)]])],
    sections: [...sections, ...landmarkSections(incidents, ledger, context)],
    notes: [freshnessLine(context)],
    incidents: incidents.map(({ id }) => id),
    suggestions: [],
    count: incidents.length,
    ...ledger.stated,
  };
}
