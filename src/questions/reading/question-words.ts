/** "Who", "when", "where": whether they ask or only join clauses. */
import type { Cues } from './cues.js';

/** Whether "who" asks for somebody: « qui » does at the head of a question or after a preposition. */
export function asksWho(cues: Cues, people: ReadonlySet<number>): boolean {
  const all = cues.all('who');
  return (
    all.some(({ start }) => cues.word(start) !== 'qui' && !isRelative(start, cues, people)) ||
    [cues.word(0), cues.word(1)].includes('qui') ||
    all.some(({ start }) => ['par', 'a', 'de', 'pour'].includes(cues.word(start - 1)))
  );
}

/** "The villagers who were fleeing": tells which people, and asks for nobody. */
const isRelative = (at: number, cues: Cues, people: ReadonlySet<number>): boolean =>
  cues.word(at) === 'who' &&
  (people.has(at - 1) || cues.all('people', 'event').some(({ end }) => end === at)) &&
  (cues.tokens[at]?.before ?? '') === '';

/** "When" and "where" ask at the head of a clause; inside one they only join ("when the bus blew up"). */
export function asksAtHead(cues: Cues, cue: 'when' | 'where'): boolean {
  const joins = new Set(['when', 'where', 'quand', 'ou']);
  return cues.all(cue).some(({ start, end }) => {
    if (end - start > 1 || !joins.has(cues.word(start))) return true;
    const before = cues.word(start - 1);
    const head =
      start === 0 ||
      (cues.tokens[start]?.before ?? '') !== '' ||
      ['and', 'et', 'or', 'ou', 'etait', 's', 'c'].includes(before);
    return head || end === cues.tokens.length;
  });
}

/** "Date and region?": the bare word at the end of a clause asks where. */
export function asksRegion(cues: Cues): boolean {
  return cues.all('region').some(({ start, end }) => {
    const closes = end === cues.tokens.length || /[?,;]/.test(cues.tokens[end]?.before ?? '');
    const joined = ['and', 'et', 'what', 'which', 'quelle', 'quel'].includes(cues.word(start - 1));
    return closes && (joined || /[:,;?]/.test(cues.tokens[start]?.before ?? ''));
  });
}
