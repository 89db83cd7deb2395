import { createHash } from 'node:crypto';

import { BOT_USER_ID } from '../world/ids.js';
import type { World } from '../world/world.js';
import { html } from './html.js';
import { nameOf } from './markdown.js';

/** Calm colours on which white letters can be read. */
const COLOURS = ['#3f6d8c', '#7a5c99', '#9c5a4a', '#4d7a57', '#8a6d2f', '#5d6b7a'];

/** A picture for a user, made here: a disc with the initial; the bot has a gust of wind. */
export function avatarSvg(world: World, userId: string): string {
  const colour = COLOURS[(createHash('sha256').update(userId).digest()[0] ?? 0) % COLOURS.length];
  const mark =
    userId === BOT_USER_ID
      ? html`<g fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"
          ><path d="M14 26h26a7 7 0 1 0-7-7" /><path d="M10 35h38" /><path
            d="M16 44h20a6 6 0 1 1-6 6"
        /></g>`
      : html`<text
          x="32"
          y="42"
          text-anchor="middle"
          font-family="sans-serif"
          font-size="28"
          fill="#fff"
          >${nameOf(world, userId).slice(0, 1).toUpperCase()}</text
        >`;
  const ground = userId === BOT_USER_ID ? '#c2773a' : colour;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
    <rect width="64" height="64" fill="${ground}" />
    ${mark}
  </svg>`.text;
}
