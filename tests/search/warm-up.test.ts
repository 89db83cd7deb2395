import { describe, expect, it, vi } from 'vitest';
import { createSearchIndex } from '../../src/search/index.js';
import { warmUp } from '../../src/search/warm-up.js';
import { incidents, knowledge } from './shipped.js';

const few = incidents.slice(0, 30);
const answers = (index: ReturnType<typeof createSearchIndex>): unknown =>
  ['kidal', 'mnaka', ''].map((text) => [index.search(text), index.suggest('query', text, 'en')]);

describe('warming up', () => {
  it('changes no answer', async () => {
    const index = createSearchIndex(knowledge, few);
    await warmUp(index, few, 'fr', new AbortController().signal);
    expect(answers(index)).toEqual(answers(createSearchIndex(knowledge, few)));
  });

  it('gives way between calls, and ends when aborted', async () => {
    const index = createSearchIndex(knowledge, few);
    const stop = new AbortController();
    let typed = 0;
    vi.spyOn(index, 'suggest').mockImplementation(() => {
      typed += 1;
      return [];
    });
    const done = warmUp(index, few, 'en', stop.signal);
    await Promise.resolve();
    expect(typed).toBe(1);
    stop.abort();
    await done;
    expect(typed).toBe(1);
  });

  it('has nothing to do without incidents', async () => {
    const index = createSearchIndex(knowledge);
    await expect(warmUp(index, [], 'en', new AbortController().signal)).resolves.toBeUndefined();
  });
});
