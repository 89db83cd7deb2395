/** Who is said to have done it: one line per claimant or accused, its basis always first. */
import {
  claimDelay,
  claimsOf,
  hasRivalClaims,
  isOwnVoice,
  responsibilityOf,
} from '../incidents/attribution.js';
import { fold } from '../incidents/fold.js';
import type { Attribution, Incident } from '../incidents/schema.js';
import { speakerOf } from '../incidents/texts.js';
import type { Basis } from '../incidents/vocabulary.js';
import type { Line } from './answer.js';
import type { AnswerContext } from './context.js';
import type { Ledger } from './ledger.js';
import { joinLines, line, link, plain, quiet, strong } from './spans.js';

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** The order in which footings are told: what is firm before what is thought, denials last. */
const ORDER: readonly Basis[] = ['claimed', 'admitted', 'attributed', 'suspected', 'denied'];

/** Attributions that differ only in page, medium or day read as one line. */
function grouped(incident: Incident): readonly (readonly [Attribution, ...Attribution[]])[] {
  const byKey = new Map<string, [Attribution, ...Attribution[]]>();
  const inOrder = ORDER.flatMap((basis) =>
    basis === 'claimed'
      ? claimsOf(incident)
      : incident.attributions.filter((one) => one.basis === basis),
  );
  for (const one of inOrder) {
    const speaker = one.basis === 'claimed' ? one.weight : one.by;
    const key = [one.basis, ...one.groups.toSorted(), one.label ?? '', speaker].join('|');
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [one]);
    else same.push(one);
  }
  return [...byKey.values()];
}

/** What a speaker's label says beside the name: "condemned the attack", "spokesman". */
function withoutName(speaker: string, name: string): string {
  const [head, aside = ''] = speaker.split(/\s*\((.*)\)$/u, 2);
  return fold(head ?? '') === fold(name) ? aside : speaker;
}

/** Media of a claim, each linked to the page it was read at: "statement, news agency". */
function media(
  claims: readonly Attribution[],
  groups: string,
  { format, language }: AnswerContext,
): Line {
  const named = claims.map((claim) => {
    const { medium, url } = claim;
    if (medium !== undefined) return link(format.labels.media[medium], url);
    const speaker = speakerOf(claim, language);
    return link(withoutName(speaker, groups) || speaker, url);
  });
  return named.flatMap((span, index) => (index === 0 ? [span] : [plain(', '), span]));
}

function claimLine(
  incident: Incident,
  claims: readonly [Attribution, ...Attribution[]],
  ledger: Ledger,
  context: AnswerContext,
): Line {
  const { format, words } = context;
  const [first] = claims;
  const groups = ledger.groups(incident, first);
  const brands = unique(claims.flatMap(({ claimedAs }) => claimedAs ?? []));
  const who =
    first.weight === 'thin' ? words.attribution.thin(groups) : words.attribution.claimed(groups);
  const as = brands.length === 0 ? '' : words.attribution.brand(format.list(brands));
  const delay = claimDelay(incident, first);
  return joinLines([
    [strong(who), plain(as)],
    media(claims, groups, context),
    line(first.date === undefined ? '' : format.date(first.date)),
    line(delay === undefined ? '' : format.delay(delay)),
  ]);
}

function otherLine(
  incident: Incident,
  same: readonly [Attribution, ...Attribution[]],
  ledger: Ledger,
  { format, words, language, knowledge }: AnswerContext,
): Line {
  const [first] = same;
  if (first.basis === 'claimed') return [];
  const groups = ledger.groups(incident, first);
  const ownVoice = isOwnVoice(first, knowledge);
  const by = speakerOf(first, language);
  const said = first.basis === 'denied' && !ownVoice ? 'deniedFor' : first.basis;
  const text = words.attribution[said](groups);
  // "Denied by JNIM": of "JNIM (condemned the attack)" only the aside is new, of "JNIM" nothing.
  const speaker = ownVoice ? withoutName(by, groups) : words.attribution.by(by);
  return joinLines([
    speaker === '' ? [link(text, first.url)] : line(text),
    speaker === '' ? [] : [link(speaker, first.url)],
    line(first.date === undefined ? '' : format.date(first.date)),
  ]);
}

/** Without a claim: that none is recorded, and when one was last looked for. */
export function noClaimLine(incident: Incident, { format, words }: AnswerContext): Line {
  const { claimSearch, attributions } = incident;
  return joinLines([
    [strong(words.attribution.none)],
    line(
      claimSearch === undefined
        ? ''
        : words.attribution.lastChecked(format.date(claimSearch.checked)),
    ),
    [quiet(attributions.length === 0 ? words.attribution.noneNamed : '')],
  ]);
}

/**
 * Lines on who did it: claims first, then what others say; or that no claim is recorded. With
 * `firmest` only the firmest footing on record, unless it is disputed: then everything, since half of a
 * dispute would take sides.
 */
export function attributionLines(
  incident: Incident,
  ledger: Ledger,
  context: AnswerContext,
  which: 'all' | 'firmest' = 'all',
): readonly Line[] {
  const { knowledge, words } = context;
  const all = grouped(incident);
  const disputed = responsibilityOf(incident, knowledge) === 'disputed';
  const told =
    which === 'all' || disputed ? all : all.filter(([one]) => one.basis === all[0]?.[0].basis);
  const lines = told.map((same) =>
    same[0].basis === 'claimed'
      ? claimLine(incident, same, ledger, context)
      : otherLine(incident, same, ledger, context),
  );
  if (claimsOf(incident).length === 0) return [noClaimLine(incident, context), ...lines];
  return hasRivalClaims(incident, knowledge) ? [line(words.attribution.rivals), ...lines] : lines;
}
