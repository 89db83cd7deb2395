/** What changed between two states of an incident, in lines for its post: "Killed: 15 → 49 soldiers (army, 2 Nov)". */
import type { Line } from '../answers/answer.js';
import type { AnswerContext } from '../answers/context.js';
import { createLedger, type Ledger } from '../answers/ledger.js';
import { line } from '../answers/spans.js';
import { feedWords } from '../i18n/feeds/index.js';
import { reportDay } from '../incidents/reports.js';
import type { Attribution, Figure, Incident, Report } from '../incidents/schema.js';
import { sourceNameOf, speakerOf } from '../incidents/texts.js';

/** Fields of an entry that a reader would miss; the rest is bookkeeping or follows from sources. */
const DESCRIBED = [
  'title',
  'summary',
  'type',
  'targets',
  'targetDetail',
  'weapons',
  'losses',
] as const;

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
const sameCount = (a: Figure, b: Figure): boolean => a.measure === b.measure && a.party === b.party;

interface Told {
  readonly before: Incident;
  readonly after: Incident;
  readonly context: AnswerContext;
  readonly ledger: Ledger;
}

function sourceText(report: Report, { context }: Told): string {
  const day = reportDay(report);
  const name = sourceNameOf(report.source, context.language);
  return day === undefined ? name : `${name}, ${context.format.dayOfYear(day)}`;
}

/** The source's earlier figures: what stood in this report, or in the one it replaces. */
function earlierFigures(report: Report, { before, after }: Told): readonly Figure[] {
  const find = (id: string | undefined): Report | undefined =>
    before.reports.find((one) => one.id === id) ?? after.reports.find((one) => one.id === id);
  const itself = before.reports.find(({ id }) => id === report.id);
  return (itself ?? find(report.supersedes))?.figures ?? [];
}

function reportLines(report: Report, told: Told): readonly Line[] {
  const { after, before, context, ledger } = told;
  const words = feedWords[context.language];
  const { format } = context;
  const itself = before.reports.find(({ id }) => id === report.id);
  if (itself !== undefined && !differ(itself.figures, report.figures)) return [];
  const source = sourceText(report, told);
  const earlier = earlierFigures(report, told);
  const measure = (figure: Figure): string =>
    format.capital(format.labels.measures[figure.measure]);
  const changed = report.figures.flatMap((figure) => {
    const old = earlier.find((one) => sameCount(one, figure));
    if (old !== undefined && !differ(old, figure)) return [];
    const now = ledger.figure({ incident: after, report, figure });
    return old === undefined
      ? [line(words.added(measure(figure), now, source))]
      : [line(words.change(measure(figure), format.bounds(old), now, source))];
  });
  // Only a corrected report takes a number back; a later toll that is silent on it does not.
  const gone = (itself?.figures ?? []).filter(
    (old) => !report.figures.some((figure) => sameCount(old, figure)),
  );
  const takenBack = gone.map((old) =>
    line(words.takenBack(measure(old), format.figure(old), source)),
  );
  const lines = [...changed, ...takenBack];
  return lines.length === 0 && itself === undefined ? [line(words.newSource(source))] : lines;
}

function attributionLine(attribution: Attribution, told: Told): Line {
  const { after, context, ledger } = told;
  const { format, language } = context;
  const basis = format.capital(format.labels.bases[attribution.basis]);
  const groups = ledger.groups(after, attribution);
  return line(feedWords[language].attribution(basis, groups, speakerOf(attribution, language)));
}

function correctedLine({ before, after, context }: Told): readonly Line[] {
  const words = feedWords[context.language];
  const { fields } = words;
  const lost = [before.reports, before.attributions].some((rows, index) => {
    const kept = new Set((index === 0 ? after.reports : after.attributions).map(({ id }) => id));
    return rows.some(({ id }) => !kept.has(id));
  });
  const described = context.language === 'fr' ? ([...DESCRIBED, 'fr'] as const) : DESCRIBED;
  const names = [
    ...(differ(before.date, after.date) ? [fields.date] : []),
    ...(differ(before.place, after.place) ? [fields.place] : []),
    ...(described.some((key) => differ(before[key], after[key])) ? [fields.description] : []),
    ...(lost ? [fields.sources] : []),
  ];
  return names.length === 0 ? [] : [line(words.corrected(context.format.list(names)))];
}

/** The lines for one step, oldest source first; empty where a reader would see no difference. */
export function changeLines(
  before: Incident,
  after: Incident,
  context: AnswerContext,
  ledger: Ledger = createLedger(context),
): readonly Line[] {
  const told: Told = { before, after, context, ledger };
  const attributions = after.attributions.filter((attribution) =>
    differ(
      attribution,
      before.attributions.find(({ id }) => id === attribution.id),
    ),
  );
  return [
    ...after.reports.flatMap((report) => reportLines(report, told)),
    ...attributions.map((attribution) => attributionLine(attribution, told)),
    ...correctedLine(told),
  ];
}
