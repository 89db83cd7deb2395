/** What is on file about a group: names, incidents by footing, silences between claims, observations. */
import type { Answer, Line, Section } from '../../answers/answer.js';
import { silenceLines } from '../../answers/claims-answer.js';
import { freshnessLine } from '../../answers/incident-card.js';
import { shortName } from '../../answers/incident-names.js';
import { line, link, plain, strong } from '../../answers/spans.js';
import { isNamed } from '../../incidents/attribution.js';
import { claimRecord } from '../../incidents/claims.js';
import type { Incident } from '../../incidents/schema.js';
import { readingNotes, type ReplyContext } from './context.js';

const LATEST = 5;

function observationLines(
  ids: ReadonlySet<string>,
  { knowledge, language, format }: ReplyContext,
): readonly Line[] {
  return knowledge.observations
    .filter(({ groups }) => groups.some((id) => ids.has(id)))
    .map(({ text, source }) => {
      const dated = source.published === undefined ? '' : `, ${format.date(source.published)}`;
      const named = source.url === undefined ? plain(source.name) : link(source.name, source.url);
      return [plain(`${text[language]} (`), named, plain(`${dated})`)];
    });
}

export function groupReply(groupId: string, context: ReplyContext): Answer | undefined {
  const { knowledge, onFile, say, format, language, reading } = context;
  const group = knowledge.group(groupId);
  if (group === undefined) return undefined;
  const ids = new Set(knowledge.withDescendants(groupId));
  const named = (...bases: Parameters<typeof isNamed>[2]): readonly Incident[] =>
    onFile.filter((incident) => isNamed(incident, ids, bases));
  const all = named('claimed', 'attributed', 'suspected', 'admitted');
  const claimed = named('claimed');
  const silences = silenceLines(
    claimed.flatMap((incident) => claimRecord(incident, knowledge, ids) ?? []),
    context,
  );
  const observations = observationLines(ids, context);
  const latest = all.toSorted((a, b) => b.date.start.localeCompare(a.date.start)).slice(0, LATEST);
  const active = format.period(group.active.from, group.active.to);
  const sections: Section[] = [
    {
      lines: [
        line(
          say.profile.bases(
            format.number(claimed.length),
            format.number(named('attributed').length),
            format.number(named('suspected').length),
          ),
        ),
        ...(active === undefined ? [] : [line(say.profile.active(active))]),
        ...(group.parent === undefined
          ? []
          : [line(say.profile.parent(knowledge.groupName(group.parent, undefined, language)))]),
        line(
          say.profile.aliases(
            group.aliases
              .filter(({ ambiguous }) => ambiguous !== true)
              .slice(0, 12)
              .map(({ form }) => form)
              .join(', '),
          ),
        ),
      ],
    },
    {
      heading: [strong(say.profile.silences)],
      lines: silences.length > 0 ? silences : [line(say.profile.noSilence)],
    },
    ...(observations.length === 0
      ? []
      : [{ heading: [strong(say.profile.observations)], lines: observations }]),
    {
      heading: [strong(say.profile.latest)],
      lines: latest.map((one) => line(shortName(one, context))),
    },
  ];
  const silenceFirst = reading.asked.intents.includes('silence');
  return {
    status: 'answered',
    lead: [
      line(
        say.profile.lead(
          knowledge.groupName(groupId, undefined, language),
          group.fullName[language],
          format.counted(all.length, context.words.list.found),
        ),
      ),
      ...(silenceFirst ? silences.slice(0, 1) : []),
    ],
    sections,
    notes: [...readingNotes(context), freshnessLine(context)],
    incidents: latest.map(({ id }) => id),
    suggestions: [],
    figures: [],
    groups: [],
    count: all.length,
  };
}
