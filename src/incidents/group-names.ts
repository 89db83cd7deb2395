/** Which groups a source's or speaker's name mentions, read from the groups' names and aliases. */
import { fold } from './fold.js';
import { partialDateBound } from './knowledge.js';
import type { Knowledge } from './knowledge.js';

interface NamedForm {
  readonly form: string;
  readonly folded: string;
  readonly groups: readonly string[];
}

interface NameIndex {
  readonly forms: readonly NamedForm[];
  /** Texts read before: sources repeat, and totals ask for the same ones again and again. */
  readonly read: Map<string, readonly string[]>;
}

const indexes = new WeakMap<Knowledge, NameIndex>();

/** Enough for the distinct sources of a large store; beyond it the oldest are forgotten. */
const MAX_READ = 20_000;

function indexOf(knowledge: Knowledge): NameIndex {
  const known = indexes.get(knowledge);
  if (known !== undefined) return known;
  const byForm = new Map<string, { form: string; groups: Set<string> }>();
  for (const group of knowledge.groups) {
    const forms = [
      group.name,
      group.nameFr,
      group.fullName.en,
      group.fullName.fr,
      ...group.names.map(({ name }) => name),
      ...group.aliases.map(({ form }) => form),
    ];
    for (const form of forms) {
      if (form === undefined) continue;
      const entry = byForm.get(fold(form)) ?? { form, groups: new Set() };
      entry.groups.add(group.id);
      byForm.set(fold(form), entry);
    }
  }
  const forms = [...byForm]
    .map(([folded, { form, groups }]) => ({ form, folded, groups: [...groups] }))
    // Longest first, so that "Islamic State West Africa Province" is not read as "Islamic State".
    .sort((a, b) => b.folded.length - a.folded.length);
  const index = { forms, read: new Map<string, readonly string[]>() };
  indexes.set(knowledge, index);
  return index;
}

/**
 * Ids of the groups whose name or alias stands in `text` as whole words, in no order; all candidates
 * where a form is ambiguous ("Islamic State"). Two- and three-letter forms must also agree in case:
 * folded, "IS" is an English verb.
 */
export function groupsNamedIn(text: string, knowledge: Knowledge): readonly string[] {
  const { forms, read } = indexOf(knowledge);
  const known = read.get(text);
  if (known !== undefined) return known;
  let rest = ` ${fold(text)} `;
  const found = new Set<string>();
  for (const { form, folded, groups } of forms) {
    if (folded === '' || !rest.includes(` ${folded} `)) continue;
    if (folded.length <= 3 && !text.includes(form)) continue;
    rest = rest.replaceAll(` ${folded} `, ' | ');
    for (const id of groups) found.add(id);
  }
  const [oldest] = read.keys();
  if (read.size >= MAX_READ && oldest !== undefined) read.delete(oldest);
  read.set(text, [...found]);
  return [...found];
}

/** Whether `earlier` ended in `later`; a group that lived on beside it split off and is a rival. */
function replaced(later: string, earlier: string, knowledge: Knowledge): boolean {
  const successor = knowledge.group(later);
  const end = knowledge.group(earlier)?.active.to;
  const start = successor?.active.from;
  if (successor?.successorOf.includes(earlier) !== true || end === undefined) return false;
  return start === undefined || partialDateBound(end, 'start') <= partialDateBound(start, 'end');
}

/** The group, its umbrellas, the groups that ended in it, and those groups' umbrellas. */
function houseOf(id: string, knowledge: Knowledge): readonly string[] {
  const predecessors = knowledge
    .group(id)
    ?.successorOf.filter((earlier) => replaced(id, earlier, knowledge));
  return [id, ...(predecessors ?? [])].flatMap((one) => [one, ...knowledge.ancestors(one)]);
}

/** Whether two groups are one house: the same, one above the other, or one ended in the other. */
export const sameHouse = (a: string, b: string, knowledge: Knowledge): boolean =>
  houseOf(a, knowledge).includes(b) || houseOf(b, knowledge).includes(a);
