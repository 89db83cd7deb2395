/** Divides blocks into pages that keep Discord's limits, breaking between blocks only. */
import type { Block } from './blocks.js';
import { length, MAX_COMPONENTS, MAX_TEXT } from './limits.js';

/** What a page needs besides its blocks. */
export interface Overhead {
  readonly components: number;
  readonly text: number;
}

/** A section component holds a text and a button. */
const COMPONENTS_WITH_BUTTON = 3;

const componentsOf = (block: Block): number =>
  block.incident === undefined ? 1 : COMPONENTS_WITH_BUTTON;

/**
 * @param first what the first page carries besides blocks (picture, small print, buttons)
 * @param later what the others carry
 */
export function paginate(
  blocks: readonly Block[],
  first: Overhead,
  later: Overhead,
): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let used = { ...first };
  for (const block of blocks) {
    const components = componentsOf(block);
    const text = length(block.text);
    const page = pages.at(-1);
    const fits = used.components + components <= MAX_COMPONENTS && used.text + text <= MAX_TEXT;
    if (page !== undefined && (fits || page.length === 0)) {
      page.push(block);
      used = { components: used.components + components, text: used.text + text };
    } else {
      pages.push([block]);
      used = { components: later.components + components, text: later.text + text };
    }
  }
  return pages;
}
