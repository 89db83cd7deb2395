/** Names that a question joins: "JNIM or ISGS", « ambushes and raids »: either of them, or both at once. */
import type { Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';
import type { GroupReading, Reading, TermReading } from '../reading/types.js';

const LINKS = new Set(['and', 'or', 'et', 'ou', 'vs', 'versus', 'nor', 'ni']);
const ARTICLES = new Set(['des', 'les', 'de', 'the', 'd', 'l', 'le', 'la', 'du', 'by', 'par']);
/** "Claimed by both", « affrontements entre A et B »: the same incident has to do with each of them. */
const TOGETHER = new Set(
  'both together jointly simultaneously ensemble conjointement clash clashes fighting battle battles affrontement affrontements combats'.split(
    ' ',
  ),
);

/** Whether nothing but "and", "or", a comma or a slash stands between two names. */
function isLinked(a: Stretch, b: Stretch, tokens: readonly Token[]): boolean {
  const gap = tokens.slice(a.end, b.start).map(({ folded }) => folded);
  return (
    gap.every((word) => LINKS.has(word) || ARTICLES.has(word)) &&
    (/[,/+&]/.test(tokens[b.start]?.before ?? '') || gap.some((word) => LINKS.has(word)))
  );
}

/** Runs of names, in order of place, each joined to the one before it. */
export function runsOf<Name extends Stretch>(
  names: readonly Name[],
  isJoined: (last: Name, name: Name) => boolean,
): readonly (readonly Name[])[] {
  const runs: Name[][] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last !== undefined && isJoined(last, name)) run?.push(name);
    else runs.push([name]);
  }
  return runs;
}

/** Terms of one kind that are joined are alternatives; others all hold. */
export const coordinatedTerms = (
  terms: readonly TermReading[],
  { tokens }: Reading,
): readonly (readonly TermReading[])[] =>
  runsOf(terms, (a, b) => isLinked(a, b, tokens) && sameKind(a, b));

/** Kinds of attack and what they are made with go together ("mortar and rocket attacks"); so do targets. */
const sameKind = (a: TermReading, b: TermReading): boolean =>
  (a.types.length + a.weapons.length > 0 && b.types.length + b.weapons.length > 0) ||
  (a.targets.length > 0 && b.targets.length > 0);

/** Groups that are joined are alternatives, unless the words say that both took part. */
export const coordinatedGroups = ({
  groups,
  tokens,
}: Reading): readonly (readonly GroupReading[])[] =>
  tokens.some(({ folded }) => TOGETHER.has(folded))
    ? groups.map((group) => [group])
    : runsOf(groups, (a, b) => isLinked(a, b, tokens));
