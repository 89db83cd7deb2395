/** How long one change takes, and what suggestions cost on every keystroke. */
import type { Knowledge } from '../src/incidents/knowledge.js';
import type { Incident } from '../src/incidents/schema.js';
import { createSearchIndex } from '../src/search/index.js';
import { percentile, timed } from './measure.js';

const ROUNDS = 300;
const TYPED = ['indelimane', 'kidal 2017', 'jnim djibo', 'tombouctou casques bleus', 'ouagad'];

const summary = (what: string, times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const cells = [0.5, 0.99].map((at) => percentile(sorted, at).toFixed(2));
  return `| ${what} | ${cells.join(' | ')} |`;
};

/** Adds, edits and removes, and one suggestion for every beginning of some queries. */
export function changes(corpus: readonly Incident[], knowledge: Knowledge): readonly string[] {
  const index = createSearchIndex(knowledge, corpus);
  const some = Array.from(
    { length: ROUNDS },
    (_, at) => corpus[(at * 7919) % corpus.length],
  ).filter((incident) => incident !== undefined);
  const times = (work: (incident: Incident, at: number) => void): readonly number[] =>
    some.map(
      (incident, at) =>
        timed(() => {
          work(incident, at);
        }).ms,
    );
  const added = times((incident, at) => {
    index.upsert({ ...incident, id: `${incident.id}-new-${at}` });
  });
  const edited = times((incident, at) => {
    index.upsert({ ...incident, title: `${incident.title}, version ${at}` });
  });
  const removed = times((incident, at) => {
    index.remove(`${incident.id}-new-${at}`);
  });
  const typed = TYPED.flatMap((text) =>
    Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1)),
  );
  const suggested = (field: 'incident' | 'place'): readonly number[] =>
    typed.map((text) => timed(() => index.suggest(field, text, 'en')).ms);
  return [
    'One change, one keystroke:',
    '',
    '| what | p50 ms | p99 ms |',
    '|---|---|---|',
    summary('add', added),
    summary('edit', edited),
    summary('remove', removed),
    summary('suggest an incident', suggested('incident')),
    summary('suggest a place', suggested('place')),
  ];
}
