/** What `/entry` says after it saved something: everything as understood, and how to undo it. */
import type { Line } from '../../src/answers/answer.js';
import { shortName } from '../../src/answers/incident-names.js';
import { line, strong } from '../../src/answers/spans.js';
import { answerContext } from '../../src/discord/answer-context.js';
import type { Context } from '../../src/discord/context.js';
import { reply, type Button, type Reply } from '../../src/discord/response.js';
import { entryWords } from '../../src/i18n/entry/index.js';
import type { Attribution, Figure, Incident, Source } from '../../src/incidents/schema.js';
import { figuresText } from '../../src/questions/entry/figures-text.js';

/** One line per thing understood: "Figures: killed: at least 54 soldiers". */
export interface Understood {
  readonly date?: { readonly typed: string };
  readonly figures?: readonly Figure[];
  readonly source?: Source;
  readonly attribution?: Pick<Attribution, 'groups' | 'basis' | 'by'>;
  readonly notes?: readonly string[];
}

function placeText(incident: Incident, { services, language }: Context): string {
  const { lines } = entryWords(language);
  const { name, admin1, country } = incident.place;
  const label = services.knowledge.country(country)?.[language] ?? country;
  if (admin1.startsWith('unspecified')) return `${name}, ${label} (${lines.unknownPlace})`;
  const region = services.knowledge.region(admin1)?.[language] ?? admin1;
  return `${name}, ${region}, ${label}`;
}

function understoodLines(incident: Incident, understood: Understood, context: Context): Line[] {
  const { language, services } = context;
  const { format } = answerContext(context);
  const t = entryWords(language).lines;
  const { date, figures, source, attribution, notes = [] } = understood;
  const said = (label: string, text: string): Line => line(format.labels.colon(label, text));
  const day = format.incidentDate(incident.date, 'long');
  const typed = date === undefined || date.typed === incident.date.start ? '' : date.typed;
  const counted = figures?.length === 0 ? t.noFigures : figuresText(figures ?? [], format);
  const names = attribution?.groups.map((id) =>
    services.knowledge.groupName(id, incident.date.start, language),
  );
  return [
    ...(date === undefined
      ? []
      : [
          said(t.date, typed === '' ? day : `${day} (${t.typedAs(typed)})`),
          said(t.place, placeText(incident, context)),
        ]),
    ...(figures === undefined ? [] : [said(t.figures, counted)]),
    ...(source === undefined
      ? []
      : [said(t.source, `${source.name} (${format.labels.sourceTypes[source.type]})`)]),
    ...(attribution === undefined
      ? []
      : [
          said(
            t.attribution,
            `${format.labels.bases[attribution.basis]} ${format.list(names ?? [])} (${attribution.by})`,
          ),
        ]),
    ...notes.map((note) => line(note)),
    said(t.id, incident.id),
  ];
}

/** The reply after a change of an incident. */
export function saved(
  incident: Incident,
  headline: (name: string) => string,
  understood: Understood,
  context: Context,
  undo: { readonly note: string; readonly button?: Button; readonly replace?: true },
): Reply {
  return reply(
    {
      status: 'answered',
      lead: [[strong(headline(shortName(incident, answerContext(context))))]],
      sections: [{ lines: understoodLines(incident, understood, context), incident: incident.id }],
      notes: [line(undo.note)],
      incidents: [incident.id],
      suggestions: [],
      figures: [],
      groups: [],
    },
    {
      ...(undo.button !== undefined && { buttons: [undo.button] }),
      ...(undo.replace === true && { replace: true }),
    },
  );
}
