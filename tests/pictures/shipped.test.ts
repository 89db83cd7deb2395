/** Every picture the shipped data gives: its incidents' figures, its groups' maps and timelines. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerContext } from '../../src/answers/context.js';
import { figuresPicture } from '../../src/answers/figures-picture.js';
import { mapAnswer } from '../../src/answers/map-answer.js';
import type { Picture } from '../../src/answers/picture.js';
import { timelineAnswer } from '../../src/answers/timeline-answer.js';
import { createKnowledge } from '../../src/incidents/knowledge.js';
import { LANGUAGES } from '../../src/incidents/vocabulary.js';
import { toSvg } from '../../src/pictures/painter.js';
import { loadShippedData } from '../../src/store/data.js';
import { collisions, sheetSize, texts } from './inspect.js';

const shipped = await loadShippedData(path.join(import.meta.dirname, '../../data'));
const knowledge = createKnowledge(shipped.files);

/** Roles of text that must not touch each other, by kind. */
const APART: Readonly<Record<Picture['kind'], readonly (readonly string[])[]>> = {
  figures: [['heading', 'source', 'value'], ['tick']],
  map: [['place', 'country'], ['legend']],
  timeline: [['value', 'heading', 'legend'], ['period', 'year'], ['tick']],
  totals: [['label'], ['value'], ['tick']],
};

function faultsOf(picture: Picture): string[] {
  const svg = toSvg(picture);
  const { width, height } = sheetSize(svg);
  const outside = texts(svg)
    .filter(({ left, right, bottom }) => left < 0 || right > width || bottom > height)
    .map(({ content }) => `outside: ${content}`);
  const touching = APART[picture.kind].flatMap((roles) =>
    collisions(roles.flatMap((role) => texts(svg, role))),
  );
  return [...outside, ...touching];
}

const faulty = (pictures: readonly (readonly [string, Picture | undefined])[]) =>
  pictures.flatMap(([name, picture]) => {
    const faults = picture === undefined ? [] : faultsOf(picture);
    return faults.length === 0 ? [] : [{ name, faults }];
  });

describe.each(LANGUAGES)('the shipped data (%s)', (language) => {
  const context = createAnswerContext({
    knowledge,
    language,
    onFile: shipped.incidents,
    now: new Date('2026-11-21T12:00:00Z'),
  });

  it('compares every incident’s figures readably', () => {
    const pictures = shipped.incidents.map(
      (incident) => [incident.id, figuresPicture(incident, context)] as const,
    );
    expect(pictures.filter(([, picture]) => picture !== undefined).length).toBeGreaterThan(100);
    expect(faulty(pictures)).toEqual([]);
  });

  it('maps and charts every group readably', () => {
    const pictures = knowledge.groups.flatMap(({ id }) => [
      [`map of ${id}`, mapAnswer({ groups: [id] }, context).picture] as const,
      [`timeline of ${id}`, timelineAnswer({ groups: [id] }, context).picture] as const,
    ]);
    expect(pictures.filter(([, picture]) => picture !== undefined).length).toBeGreaterThan(20);
    expect(faulty(pictures)).toEqual([]);
  });
});
