/** Figures of one incident: what each voice says, how a toll changed, and numbers put in a wrong mouth. */
import type { Line, Section } from '../../answers/answer.js';
import {
  figureLines,
  selectedFigures,
  sourceLine,
  type FigureSelection,
} from '../../answers/figure-lines.js';
import { shortName } from '../../answers/incident-names.js';
import type { Ledger } from '../../answers/ledger.js';
import { joinLines, line, plain, quiet, strong } from '../../answers/spans.js';
import { addBounds, highEdge, lowEdge } from '../../incidents/bounds.js';
import { kindOf } from '../../incidents/counts.js';
import { agreementOf } from '../../incidents/figures.js';
import {
  earlierReports,
  liveReports,
  reportsInOrder,
  voiceOf,
  VOICES,
  type Voice,
} from '../../incidents/reports.js';
import type { Incident, Report } from '../../incidents/schema.js';
import { placeNameOf, sourceNameOf } from '../../incidents/texts.js';
import type { Measure } from '../../incidents/vocabulary.js';
import type { ReplyContext } from './context.js';
import { selectFigures } from './selection.js';
import { speakerAsked } from './speakers.js';

/** Voices named in the first sentence; media and others only where these are silent. */
const LEADING: readonly Voice[] = ['official', 'claimed', 'un', 'foreign'];

/** The report that stands for a voice: its last on the incident itself, else its last of any scope. */
function standing(
  incident: Incident,
  voice: Voice,
  selection: FigureSelection,
  context: ReplyContext,
): Report | undefined {
  const speaking = liveReports(incident).filter(
    (report) =>
      voiceOf(incident, report, context.knowledge) === voice &&
      selectedFigures(report, selection, context).length > 0,
  );
  return (
    speaking.findLast(({ scope }) => scope === undefined || scope === 'incident') ?? speaking.at(-1)
  );
}

/** In a sentence only that a toll is joint or wider; the words of its note stand on its own line. */
function reachText({ scope, covers = [] }: Report, context: ReplyContext): string {
  const { words, format } = context;
  if (scope === 'part') return words.report.part('');
  if (scope !== 'wider') return '';
  const others = covers.flatMap((id) => {
    const other = context.incident(id);
    return other === undefined ? [] : [placeNameOf(other, context.language)];
  });
  return words.report.wider(
    others.length === 0 ? '' : ` (${words.report.joint(format.list(others))})`,
  );
}

/** What the source says that the question names; empty where it names none or none of its counts is on file. */
function accountsOfAsked(
  incident: Incident,
  selection: FigureSelection,
  ledger: Ledger,
  context: ReplyContext,
): string {
  const { say, format, language } = context;
  const asked = speakerAsked(incident, context);
  if (asked === undefined) return '';
  return liveReports(incident)
    .filter(asked.speaks)
    .flatMap((report) => {
      const figures = selectedFigures(report, selection, context);
      if (figures.length === 0) return [];
      const scope = reachText(report, context);
      const text = ledger.figures(incident, report, figures);
      const name = sourceNameOf(report.source, language);
      return [say.figures.voice(name, scope === '' ? text : `${text} (${scope})`)];
    })
    .join(format.labels.semicolon);
}

function accounts(
  incident: Incident,
  measure: Measure,
  selection: FigureSelection,
  ledger: Ledger,
  context: ReplyContext,
): string {
  const { say, format, language } = context;
  const only = { ...selection, measures: [measure] };
  const theirs = accountsOfAsked(incident, only, ledger, context);
  if (theirs !== '') return theirs;
  const of = (voices: readonly Voice[]): string[] =>
    voices.flatMap((voice) => {
      const report = standing(incident, voice, only, context);
      if (report === undefined) return [];
      const text = ledger.figures(incident, report, selectedFigures(report, only, context));
      const scope = reachText(report, context);
      const named =
        voice === 'other' ? sourceNameOf(report.source, language) : format.labels.voices[voice];
      return [say.figures.voice(named, scope === '' ? text : `${text} (${scope})`)];
    });
  const leading = of(LEADING);
  return (leading.length > 0 ? leading : of(VOICES)).join(format.labels.semicolon);
}

/**
 * What a ranking rests on, in a few words: the main voices, and the count that ranks highest or lowest
 * where another voice gives it.
 */
export function tollText(
  incident: Incident,
  { measure, voice }: { readonly measure: Measure; readonly voice?: Voice },
  ledger: Ledger,
  context: ReplyContext,
): string {
  const { selection } = selectFigures(incident, context.reading, context.knowledge);
  const { format, language } = context;
  const only: FigureSelection = { ...selection, measures: [measure] };
  const rows = liveReports(incident)
    .filter(({ scope }) => scope !== 'wider' && scope !== 'part')
    .filter(
      (report) => voice === undefined || voiceOf(incident, report, context.knowledge) === voice,
    )
    .map((report) => ({
      report,
      figures: selectedFigures(report, only, context).filter(
        ({ party }) => kindOf(party, context.knowledge) !== 'attackers',
      ),
    }))
    .filter(({ figures }) => figures.length > 0)
    .map((row) => ({ ...row, ...addBounds(row.figures) }))
    .toSorted((a, b) => highEdge(b) - highEdge(a));
  const highest = rows[0];
  const [lowest] = rows
    .filter((row) => row.min !== null && (row.min !== highest?.min || row.max !== highest.max))
    .toSorted((a, b) => lowEdge(a) - lowEdge(b));
  const text = ({ report, figures }: (typeof rows)[number]): string =>
    `${ledger.figures(incident, report, figures)}, ${sourceNameOf(report.source, language)}`;
  return [highest, lowest]
    .flatMap((row) => (row === undefined ? [] : [text(row)]))
    .join(format.labels.semicolon);
}

/** The first sentences on an incident's figures: each asked measure with the main voices side by side. */
export function figureLead(
  incident: Incident,
  ledger: Ledger,
  context: ReplyContext,
): readonly Line[] {
  const { say, reading, knowledge } = context;
  const { selection, measures, missingParty } = selectFigures(incident, reading, knowledge);
  const name = shortName(incident, context);
  const asked = reading.asked.measures.length > 0;
  const shown = asked
    ? measures
    : measures.filter(
        (measure) =>
          measure === 'killed' || accounts(incident, measure, selection, ledger, context) !== '',
      );
  const lines = shown.flatMap((measure): Line[] => {
    const text = accounts(incident, measure, selection, ledger, context);
    if (text === '' && (measure === 'casualties' || !asked)) return [];
    return [
      line(
        text === ''
          ? say.figures.none(say.figures.measures[measure], name)
          : say.figures.lead(say.figures.measures[measure], name, text),
      ),
    ];
  });
  const first = measures[0] ?? 'killed';
  const state = agreementOf(
    incident,
    { measure: first, ...(selection.parties !== undefined && { parties: selection.parties }) },
    knowledge,
  );
  const compared = reading.asked.intents.includes('compare');
  const speaker = speakerAsked(incident, context);
  const speechless =
    speaker !== undefined &&
    !liveReports(incident).some(
      (report) => speaker.speaks(report) && selectedFigures(report, selection, context).length > 0,
    );
  return [
    ...(speechless ? [line(say.figures.noVoice(speaker.text))] : []),
    ...(missingParty === undefined ? [] : [line(say.figures.noneOfParty(missingParty, name))]),
    ...lines,
    ...(lines.length === 0 ? [line(say.figures.none(say.figures.measures[first], name))] : []),
    ...(compared && (state === 'agree' || state === 'disagree') ? [line(say.figures[state])] : []),
  ];
}

/** All reports with the asked figures, and the attackers' losses where people were not told apart. */
export function figureSections(
  incident: Incident,
  ledger: Ledger,
  context: ReplyContext,
): readonly Section[] {
  const { say, reading, knowledge } = context;
  const { selection, measures, instead } = selectFigures(incident, reading, knowledge);
  const lines = [
    ...(instead === undefined ? [] : figureLines(incident, instead, ledger, context)),
    ...figureLines(incident, selection, ledger, context).filter(isFigureLine),
    ...replacedLines(incident, selection, ledger, context),
  ];
  const attackers =
    selection.parties === undefined
      ? figureLines(incident, { measures, attackers: true, brief: true }, ledger, context)
      : [];
  return [
    ...(lines.length === 0 ? [] : [{ lines }]),
    ...(attackers.length === 0
      ? []
      : [{ heading: [strong(say.figures.attackers)], lines: attackers }]),
  ];
}

/** Notes of reports hold numbers of their own without whose and by whom: they belong on the card. */
const isFigureLine = (spans: Line): boolean => spans.length !== 1 || spans[0]?.quiet !== true;

/** Tolls that no line above repeats: relays of a statement that its source has replaced since. */
function replacedLines(
  incident: Incident,
  selection: FigureSelection,
  ledger: Ledger,
  context: ReplyContext,
): readonly Line[] {
  const stated = new Set(
    ledger.stated.figures
      .filter(({ incident: id }) => id === incident.id)
      .map(({ report }) => report),
  );
  const rest = incident.reports.filter(
    (report) => !stated.has(report.id) && selectedFigures(report, selection, context).length > 0,
  );
  const pieces = rest.map((report): Line => [
    plain(`${ledger.figures(incident, report, selectedFigures(report, selection, context))} (`),
    ...sourceLine(incident, report, context),
    plain(')'),
  ]);
  return pieces.length === 0
    ? []
    : [[quiet(`${context.say.figures.replaced} `), ...joinLines(pieces, ', ')]];
}

/** "Malian army: 15, then 49 …": each source that gave more than one toll, first to last. */
export function changeLead(
  incident: Incident,
  ledger: Ledger,
  context: ReplyContext,
): readonly Line[] {
  const { say, reading, knowledge, format, language } = context;
  const { selection } = selectFigures(incident, reading, knowledge);
  const text = (report: Report): string =>
    ledger.figures(incident, report, selectedFigures(report, selection, context));
  const chains = liveReports(incident).flatMap((report): Line[] => {
    const steps = [report, ...earlierReports(incident, report)]
      .toReversed()
      .map(text)
      .filter((step) => step !== '');
    const name = sourceNameOf(report.source, language);
    return steps.length < 2 ? [] : [line(say.change.chain(name, steps.join(' → ')))];
  });
  const name = shortName(incident, context);
  if (chains.length > 0) return [line(say.change.lead(name)), ...chains];
  const inOrder = reportsInOrder(incident)
    .map((report) => ({ report, step: text(report) }))
    .filter(({ step }) => step !== '');
  return [
    line(say.change.none(name)),
    joinLines(
      inOrder.map(({ report, step }) =>
        line(format.labels.colon(sourceNameOf(report.source, language), step)),
      ),
    ),
  ];
}
