/** `harmattan show`: one incident's card, or its record with what is derived from it. */
import { createAnswerContext } from '../answers/context.js';
import { incidentCard } from '../answers/incident-card.js';
import { shortName } from '../answers/incident-names.js';
import { plainText } from '../answers/plain.js';
import { claimDelay, firstDatedClaim, responsibilityOf } from '../incidents/attribution.js';
import { agreementOf, claimedCount, countRange, officialCount } from '../incidents/figures.js';
import type { Knowledge } from '../incidents/knowledge.js';
import type { Incident } from '../incidents/schema.js';
import { UsageError } from './errors.js';
import type { Workspace } from './workspace.js';

/** How many candidates are named where the words fit several incidents. */
const CANDIDATES = 10;

/**
 * The incident with this id, or the only one that free words describe.
 * @throws {UsageError} naming the candidates where there are several, or that there is none
 */
export function findIncident(typed: string, workspace: Workspace): Incident {
  const { incidents, index, words, knowledge, config, now } = workspace;
  const byId = (id: string): Incident | undefined => incidents.find((one) => one.id === id);
  const exact = byId(typed);
  if (exact !== undefined) return exact;
  const { hits, complete } = index.search(typed, { limit: CANDIDATES });
  const found = hits
    .filter((hit) => hit.complete || complete === 0)
    .flatMap(({ id }) => byId(id) ?? []);
  const [only] = found;
  if (only !== undefined && complete === 1) return only;
  const context = createAnswerContext({
    knowledge,
    language: config.language,
    onFile: incidents,
    now,
  });
  const lines = found.map((one) => `  ${one.id}  (${shortName(one, context)})`);
  throw new UsageError(
    lines.length === 0
      ? words.unknownIncident(typed)
      : [words.severalIncidents(typed), ...lines].join('\n'),
  );
}

/** The stored record with the derived facts beside it (DESIGN §3, "derived, never stored"). */
export function showJson(incident: Incident, knowledge: Knowledge): string {
  const claim = firstDatedClaim(incident);
  const killed = { measure: 'killed' } as const;
  const derived = {
    responsibility: responsibilityOf(incident, knowledge),
    claimDelayDays: claim === undefined ? null : (claimDelay(incident, claim) ?? null),
    killed: {
      official: bounds(officialCount(incident, killed, knowledge)),
      claimed: bounds(claimedCount(incident, killed, knowledge)),
      range: countRange(incident, killed, knowledge) ?? null,
      agreement: agreementOf(incident, killed, knowledge),
    },
  };
  return JSON.stringify({ ...incident, derived }, null, 2);
}

const bounds = (
  count: { readonly min: number | null; readonly max: number | null } | undefined,
): { min: number | null; max: number | null } | null =>
  count === undefined ? null : { min: count.min, max: count.max };

/** The card as text. */
export function showText(incident: Incident, workspace: Workspace): string {
  const { knowledge, incidents, config, now } = workspace;
  const context = createAnswerContext({
    knowledge,
    language: config.language,
    onFile: incidents,
    now,
  });
  return plainText(incidentCard(incident, context));
}
