/** One incident on one card (DESIGN §12): the conflict between sources visible at once. */
import { agreementOf } from '../incidents/figures.js';
import { dateNoteOf, doubtOf, lossesOf, summaryOf } from '../incidents/texts.js';
import { onFileOf } from '../incidents/on-file.js';
import { liveReports } from '../incidents/reports.js';
import type { Incident } from '../incidents/schema.js';
import { MEASURES } from '../incidents/vocabulary.js';
import type { Answer, Line, Section } from './answer.js';
import { attributionLines } from './attribution-lines.js';
import type { AnswerContext } from './context.js';
import { figureLines } from './figure-lines.js';
import { figuresPicture } from './figures-picture.js';
import { kindText, nameLine, shortName, whereText } from './incident-names.js';
import { createLedger, type Ledger } from './ledger.js';
import { line, quiet, strong } from './spans.js';

/** "210 incidents on file, newest 14 Feb 2026". */
export function freshnessLine({ onFile, format, words }: AnswerContext): Line {
  const { newest } = onFileOf(onFile);
  return line(words.card.onFile(format.number(onFile.length), newest && format.date(newest)));
}

/** "Killed: sources disagree · Wounded: one source". */
function agreementHeading(incident: Incident, { knowledge, words, format }: AnswerContext): Line {
  const parts = MEASURES.flatMap((measure) => {
    const state = agreementOf(incident, { measure }, knowledge);
    return state === 'none'
      ? []
      : [format.labels.colon(words.measureHeadings[measure], words.agreement[state])];
  });
  const joint = liveReports(incident).some(
    ({ scope, figures }) => scope === 'wider' && figures.length > 0,
  );
  const heading = parts.length === 0 ? words.headings.noFigures : parts.join(' · ');
  return [strong(heading), ...(joint ? [quiet(` · ${words.card.jointApart}`)] : [])];
}

function figureSections(incident: Incident, ledger: Ledger, context: AnswerContext): Section[] {
  const victims = figureLines(incident, {}, ledger, context);
  const attackers = figureLines(incident, { attackers: true, brief: true }, ledger, context);
  const sections: Section[] = [{ heading: agreementHeading(incident, context), lines: victims }];
  if (attackers.length > 0) {
    sections.push({ heading: [strong(context.words.headings.attackersLosses)], lines: attackers });
  }
  return sections;
}

/** What is doubtful about the entry: the event, its date. Empty where nothing is. */
function doubtLines(incident: Incident, { words, language }: AnswerContext): readonly Line[] {
  const doubt = doubtOf(incident, language);
  const dateNote = dateNoteOf(incident, language);
  return [
    ...(incident.confidence.level === 'low' ? [line(words.doubts.low)] : []),
    ...(doubt === undefined ? [] : [line(doubt)]),
    ...(dateNote === undefined ? [] : [line(words.doubts.date(dateNote))]),
  ];
}

/** Says so where notes are on file in another language than the answer's. */
export function foreignNotes(
  incident: Incident,
  { words, language }: AnswerContext,
): readonly Line[] {
  const foreign =
    language === 'fr' &&
    incident.reports.some(({ note, noteFr }) => note !== undefined && noteFr === undefined);
  return foreign && words.card.foreignNotes !== undefined ? [line(words.card.foreignNotes)] : [];
}

/** The card of one incident. */
export function incidentCard(incident: Incident, context: AnswerContext): Answer {
  const { words } = context;
  const losses = lossesOf(incident, context.language);
  const ledger = createLedger(context);
  const lead = [
    line(kindText(incident, context)),
    [quiet(whereText(incident, context))],
    ...attributionLines(incident, ledger, context),
  ];
  const sections = figureSections(incident, ledger, context);
  const add = (heading: string, lines: readonly Line[]): void => {
    if (lines.length > 0) sections.push({ heading: [strong(heading)], lines });
  };
  add(words.headings.materialLosses, losses === undefined ? [] : [line(losses)]);
  add(words.headings.doubts, doubtLines(incident, context));
  add(words.headings.summary, [
    line(summaryOf(incident, context.language)),
    [quiet(words.card.summaryNote)],
  ]);
  const related = incident.related.flatMap(({ id }) => context.incident(id) ?? []);
  const names = related.map((other) => shortName(other, context));
  add(
    words.headings.related,
    names.length === 0 ? [] : [line(names.join(context.format.labels.semicolon))],
  );
  const picture = figuresPicture(incident, context);
  return {
    status: 'answered',
    title: nameLine(incident, context),
    lead,
    sections,
    notes: [...foreignNotes(incident, context), freshnessLine(context)],
    ...(picture === undefined ? {} : { picture }),
    incidents: [incident.id],
    suggestions: [],
    ...ledger.stated,
  };
}
