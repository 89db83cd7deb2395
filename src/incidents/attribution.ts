/**
 * Who is said to have done it, and on what footing (DESIGN §3, derived, never stored).
 *
 * Responsibility, first rule that holds:
 * 1. `disputed`: claims by groups of different houses, or a group denies what it is named for.
 * 2. `claimed`: at least one claim, thin ones included (they are shown as "reported claim").
 * 3. `attributed`: somebody says who did it, or the actor admits it without claiming an exploit.
 * 4. `suspected`: named as likely only.
 * 5. `unclaimed`: nobody is named (or only named in a denial). It means "no claim recorded".
 */
import { differenceInCalendarDays, parseISO } from 'date-fns';
import { groupsNamedIn, sameHouse } from './group-names.js';
import type { Knowledge } from './knowledge.js';
import type { Attribution, Incident } from './schema.js';
import type { Basis, Responsibility } from './vocabulary.js';

const withBasis = (incident: Incident, ...bases: readonly Basis[]): readonly Attribution[] =>
  incident.attributions.filter(({ basis }) => bases.includes(basis));

/** The recorded claims, dated ones first by date, then the rest in order of entry. */
export function claimsOf(incident: Incident): readonly Attribution[] {
  return withBasis(incident, 'claimed').toSorted((a, b) =>
    (a.date ?? '9999').localeCompare(b.date ?? '9999'),
  );
}

/** Denials on record. */
export const denialsOf = (incident: Incident): readonly Attribution[] =>
  withBasis(incident, 'denied');

/**
 * Whether the group itself speaks: a denial or admission of its own, or of its house. Others deny for a
 * group, too ("CSP-DPA (denies JNIM took part)"), and such words must not be put into its mouth.
 */
export function isOwnVoice({ by, groups, basis }: Attribution, knowledge: Knowledge): boolean {
  // Nobody admits an attack for somebody else; an army's staff seldom bears the army's name.
  if (basis === 'claimed' || basis === 'admitted') return true;
  if (basis !== 'denied') return false;
  const speakers = groupsNamedIn(by.split(/[(,]/, 1)[0] ?? '', knowledge);
  return speakers.some((one) => groups.some((id) => sameHouse(one, id, knowledge)));
}

/**
 * Claims sorted by house: claims of one group, its umbrella, katibas or successor stand together, and
 * groups that one claim names together are one claimant. More than one house means rival claims.
 */
export function claimHouses(
  incident: Incident,
  knowledge: Knowledge,
): readonly (readonly Attribution[])[] {
  const related = (a: Attribution, b: Attribution): boolean =>
    a.groups.length === 0 || b.groups.length === 0
      ? a.label !== undefined && a.label === b.label
      : a.groups.some((x) => b.groups.some((y) => sameHouse(x, y, knowledge)));
  const houses: Attribution[][] = [];
  for (const claim of claimsOf(incident)) {
    const mine = houses.filter((house) => house.some((other) => related(claim, other)));
    const merged = [...mine.flat(), claim];
    houses.splice(0, houses.length, ...houses.filter((house) => !mine.includes(house)), merged);
  }
  return houses;
}

/** Whether claims of different houses stand against each other. */
export const hasRivalClaims = (incident: Incident, knowledge: Knowledge): boolean =>
  claimHouses(incident, knowledge).length > 1;

function isDenied(incident: Incident, knowledge: Knowledge): boolean {
  const named = withBasis(incident, 'claimed', 'attributed', 'suspected');
  return denialsOf(incident).some((denial) =>
    denial.groups.some((id) =>
      named.some(({ groups }) => groups.some((other) => sameHouse(id, other, knowledge))),
    ),
  );
}

/** The derived state of responsibility; see the rule at the head of this file. */
export function responsibilityOf(incident: Incident, knowledge: Knowledge): Responsibility {
  if (hasRivalClaims(incident, knowledge) || isDenied(incident, knowledge)) return 'disputed';
  if (withBasis(incident, 'claimed').length > 0) return 'claimed';
  if (withBasis(incident, 'attributed', 'admitted').length > 0) return 'attributed';
  if (withBasis(incident, 'suspected').length > 0) return 'suspected';
  return 'unclaimed';
}

/**
 * Days from the incident's first day to the claim. Undefined where the claim has no date or the
 * incident's date is not known to the day: a delay would be false precision.
 */
export function claimDelay(incident: Incident, claim: Attribution): number | undefined {
  if (claim.date === undefined || incident.date.precision !== 'day') return undefined;
  return differenceInCalendarDays(parseISO(claim.date), parseISO(incident.date.start));
}

/** The first claim with a date; undefined where no claim is dated. */
export const firstDatedClaim = (incident: Incident): Attribution | undefined =>
  claimsOf(incident).find(({ date }) => date !== undefined);

/** The groups and what belonged to them by the incident's last day. */
export const membersAt = (
  { date }: Incident,
  groupIds: readonly string[],
  knowledge: Knowledge,
): ReadonlySet<string> =>
  new Set(groupIds.flatMap((id) => knowledge.withDescendants(id, date.end ?? date.start)));

/** Whether one of these groups is named on one of these bases; see `membersAt` for a group's katibas. */
export function isNamed(
  incident: Incident,
  groupIds: ReadonlySet<string>,
  bases: readonly Basis[],
): boolean {
  return withBasis(incident, ...bases).some(({ groups }) => groups.some((id) => groupIds.has(id)));
}
