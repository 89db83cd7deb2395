/** First sentences on who did it: the claim, what is said without one, and denials. */
import type { Line } from '../../answers/answer.js';
import { attributionLines } from '../../answers/attribution-lines.js';
import { shortName } from '../../answers/incident-names.js';
import type { Ledger } from '../../answers/ledger.js';
import { line, lineText } from '../../answers/spans.js';
import { claimDelay, claimsOf, denialsOf } from '../../incidents/attribution.js';
import { fold } from '../../incidents/fold.js';
import type { Attribution, Incident } from '../../incidents/schema.js';
import { speakerOf } from '../../incidents/texts.js';
import type { ReplyContext } from './context.js';

const CLAIMANTS_IN_LEAD = 3;
const VOICES_IN_LEAD = 4;
const MEANS_IN_LEAD = 4;

type Claims = readonly [Attribution, ...Attribution[]];

/** The claims of each claimant together, firm ones first; thin ones are told in the lines below. */
function byClaimant(incident: Incident): readonly Claims[] {
  const claims = claimsOf(incident);
  const firm = claims.filter(({ weight }) => weight === 'firm');
  const byGroups = new Map<string, [Attribution, ...Attribution[]]>();
  for (const claim of firm) {
    const key = claim.groups.toSorted().join('|') + (claim.label ?? '');
    const same = byGroups.get(key);
    if (same === undefined) byGroups.set(key, [claim]);
    else same.push(claim);
  }
  return [...byGroups.values()];
}

/** "statement; news agency, Amaq; photos, undated": each means with what its speaker adds to the name. */
function meansText(
  claims: Claims,
  said: readonly string[],
  { format, language, say }: ReplyContext,
): string {
  const [first] = claims;
  const known = said.map(fold);
  const means = claims.map((claim) => {
    const medium = claim.medium === undefined ? '' : format.labels.media[claim.medium];
    const speaker = speakerOf(claim, language);
    const aside = /\(([^)]+)\)/.exec(speaker)?.[1];
    const adds = aside ?? (known.includes(fold(speaker)) ? '' : speaker);
    const day =
      claim.date === undefined
        ? first.date === undefined
          ? ''
          : say.claim.undatedMeans
        : claim.date === first.date
          ? ''
          : format.date(claim.date);
    return [medium, adds, day].filter((part) => part !== '').join(', ');
  });
  return [...new Set(means)]
    .filter((one) => one !== '')
    .slice(0, MEANS_IN_LEAD)
    .join('; ');
}

/** "ISGS claimed it on 2 November 2019, 1 day after, as Islamic State West Africa Province (statement; photos)." */
export function claimLead(
  incident: Incident,
  ledger: Ledger,
  context: ReplyContext,
): readonly Line[] {
  const { say, format } = context;
  return byClaimant(incident)
    .slice(0, CLAIMANTS_IN_LEAD)
    .map((claims) => {
      const [first] = claims;
      const group = ledger.groups(incident, first);
      const brands = [...new Set(claims.flatMap(({ claimedAs }) => claimedAs ?? []))];
      const delay = claimDelay(incident, first);
      const day =
        first.date === undefined
          ? say.claim.undated
          : say.claim.on(
              format.date(first.date, 'long'),
              delay === undefined ? '' : format.delay(delay),
            );
      const means = meansText(claims, [group, ...brands], context);
      return line(say.claim.lead(group, day, format.list(brands), means));
    });
}

/** Lines as one sentence: "No claim recorded; attributed to JNIM by the army, 5 Mar 2022". */
function sentence(lines: readonly Line[], { words, format }: ReplyContext): string {
  const by = words.attribution.by('');
  return lines
    .slice(0, VOICES_IN_LEAD)
    .map(lineText)
    .map((text) => text.replaceAll(` · ${by}`, ` ${by}`).replaceAll(' · ', ', '))
    .map((text, index) => (index === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)))
    .join(format.labels.semicolon);
}

/** Who is said to have done it, in one sentence: no claim, and then whoever is named. */
export function whoLead(incident: Incident, ledger: Ledger, context: ReplyContext): Line {
  const { words } = context;
  const [first, ...rest] = attributionLines(incident, ledger, context);
  const unclaimed = claimsOf(incident).length === 0 && rest.length > 0;
  const lines = unclaimed ? [line(words.attribution.none), ...rest] : [first ?? [], ...rest];
  return line(context.say.who(shortName(incident, context), sentence(lines, context)));
}

/** Who denies it; that no denial is on file where nobody does. */
export function denialLead(incident: Incident, ledger: Ledger, context: ReplyContext): Line {
  const denials = denialsOf(incident);
  const name = shortName(incident, context);
  if (denials.length === 0) return line(context.say.noDenial(name));
  const [, ...lines] = attributionLines(
    { ...incident, attributions: [...denials] },
    ledger,
    context,
  );
  return line(context.say.who(name, sentence(lines, context)));
}
