import { toHTML } from '@odiffey/discord-markdown';

import { BOT_USER_ID } from '../world/ids.js';
import type { World } from '../world/world.js';
import { escape, Markup } from './html.js';

/** Discord's Markdown as HTML. The parser escapes all text; links lead to http(s) only and open apart from the page. */
export function markdown(source: string, world: World): Markup {
  const rendered = toHTML(source, {
    discordCallback: {
      user: ({ id }) => escape(`@${nameOf(world, id)}`),
      channel: ({ id }) => escape(`#${channelName(world, id)}`),
      role: ({ id }) => escape(`@${roleName(world, id)}`),
      slash: ({ name }) => escape(`/${name}`),
      timestamp: ({ timestamp }) => escape(readableTime(timestamp * 1_000)),
    },
  });
  return new Markup(
    rendered
      .replaceAll('<a href="', '<a target="_blank" rel="noopener noreferrer" href="')
      // Custom emoji are pictures on Discord's servers: their names stand in for them.
      .replace(/<img class="d-emoji[^>]*?alt="([^"]*)"[^>]*>/gu, '<span class="emoji">$1</span>')
      .replaceAll(
        '<span class="d-spoiler">',
        '<span class="d-spoiler" role="button" tabindex="0" aria-label="Spoiler" data-action="reveal">',
      ),
  );
}

/** Minutes in UTC; times beyond what a date can hold stay as they were written. */
function readableTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return `<t:${milliseconds / 1_000}>`;
  return `${date.toISOString().replace('T', ' ').slice(0, 16)} UTC`;
}

export function nameOf(world: World, userId: string): string {
  if (userId === BOT_USER_ID) return world.bot.global_name ?? world.bot.username;
  const person = world.people.find((each) => each.user.id === userId);
  return person?.user.global_name ?? 'unknown-user';
}

function channelName(world: World, channelId: string): string {
  return world.channels.find((channel) => channel.id === channelId)?.name ?? 'unknown';
}

function roleName(world: World, roleId: string): string {
  const roles = world.guilds.flatMap((guild) => guild.roles);
  return roles.find((role) => role.id === roleId)?.name ?? 'unknown-role';
}
