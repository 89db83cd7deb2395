/** `/feed`: channels that get a post when an incident is added or changes. */
import { ChannelType } from 'discord-api-types/v10';
import type { Answer, Line, Section, Span } from '../src/answers/answer.js';
import { filterWords } from '../src/answers/filter-words.js';
import { line, link, strong } from '../src/answers/spans.js';
import { answerContext } from '../src/discord/answer-context.js';
import type { Context } from '../src/discord/context.js';
import { defineCommandGroup, subcommand } from '../src/discord/define.js';
import { userError, UserError } from '../src/discord/errors.js';
import { filterOptions } from '../src/discord/filter-options.js';
import { readFilters } from '../src/discord/read-filters.js';
import { reply } from '../src/discord/response.js';
import type { FeedStatus } from '../src/feeds/feeds.js';
import type { NewSubscription } from '../src/feeds/records.js';
import type { Subscription } from '../src/feeds/types.js';
import { commandText } from '../src/i18n/commands/index.js';
import { feedCommandWords, feedText } from '../src/i18n/feeds/index.js';

const text = feedText((t) => t.options);
const optionText = <K extends keyof typeof text.en>(key: K) => ({
  en: text.en[key],
  fr: text.fr[key],
});

const answer = (lead: readonly Line[], rest: Partial<Answer> = {}): Answer => ({
  status: 'answered',
  lead,
  sections: [],
  notes: [],
  incidents: [],
  suggestions: [],
  figures: [],
  groups: [],
  ...rest,
});

/** "Only: Mali · JNIM · at least 10 killed", or that it carries everything. */
function carries(subscription: NewSubscription, context: Context): string {
  const t = feedCommandWords(context.language);
  const { country, group, minKilled, language } = subscription;
  const filters = {
    ...(country !== undefined && { countries: [country] }),
    ...(group !== undefined && { groups: [group] }),
    ...(minKilled !== undefined && { minKilled }),
  };
  const words =
    Object.keys(filters).length === 0
      ? t.everything
      : t.carries(filterWords(filters, answerContext(context)));
  return `${words} · ${t.languages[language]}`;
}

/** A channel by its name and address: mentions never fire from our texts, channels' included. */
const channelSpan = ({ guildId, channelId, channelName }: Subscription): Span =>
  link(`#${channelName}`, `https://discord.com/channels/${guildId}/${channelId}`);

const sameFeed = (a: NewSubscription, b: Subscription): boolean =>
  a.channelId === b.channelId &&
  a.country === b.country &&
  a.group === b.group &&
  a.minKilled === b.minKilled;

/** Why the bot cannot post in a channel; undefined where it can. */
async function obstacle(
  guildId: string,
  channelId: string,
  { services }: Context,
): Promise<UserError | undefined> {
  const missing = await services.feeds.missingPermissions(guildId, channelId);
  if (missing === 'unknown-channel') {
    return userError('feed-channel', (l) => feedCommandWords(l).unknownChannel);
  }
  if (missing.length === 0) return undefined;
  return userError('feed-permissions', (l) => {
    const t = feedCommandWords(l);
    return t.missing(missing.map((name) => t.permissions[name]).join(', '));
  });
}

const unknownFeed = (id: string): UserError =>
  userError('feed-unknown', (l) => feedCommandWords(l).unknownFeed(id));

const add = subcommand({
  text: feedText((t) => t.add),
  lookup: false,
  options: {
    channel: {
      type: 'channel',
      required: true,
      text: optionText('channel'),
      channelTypes: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    },
    country: {
      type: 'string',
      text: optionText('country'),
      choices: commandText((t) => t.countries),
    },
    group: {
      type: 'string',
      text: optionText('group'),
      autocomplete: filterOptions.group.autocomplete,
    },
    'min-killed': { type: 'integer', min: 1, max: 100_000, text: optionText('minKilled') },
    language: {
      type: 'string',
      text: optionText('language'),
      choices: feedText((t) => t.languages),
    },
  },
  execute: async (context, values) => {
    const { services, guildId, language, user } = context;
    const { channel, country, group, 'min-killed': minKilled } = values;
    if (guildId === null) return unknownFeed('');
    const filters = readFilters(context, group === undefined ? {} : { group });
    if (filters instanceof UserError) return filters;
    const [groupId] = filters.groups ?? [];
    const wanted: NewSubscription = {
      guildId,
      channelId: channel.id,
      channelName: channel.name,
      ...(country !== undefined && { country }),
      ...(groupId !== undefined && { group: groupId }),
      ...(minKilled !== undefined && { minKilled }),
      language: values.language ?? language,
      createdBy: user.id,
    };
    const twin = services.feeds.list(guildId).find((feed) => sameFeed(wanted, feed.subscription));
    if (twin !== undefined) {
      return userError('feed-twin', (l) => feedCommandWords(l).same(twin.subscription.id));
    }
    const problem = await obstacle(guildId, channel.id, context);
    if (problem !== undefined) return problem;
    const { id } = await services.feeds.add(wanted);
    const t = feedCommandWords(language);
    return reply(
      answer([[strong(t.added(channel.name))], line(carries(wanted, context))], {
        notes: [line(t.addedNote), line(t.undo(id))],
      }),
    );
  },
});

function statusSection(status: FeedStatus, context: Context): Section {
  const { subscription, sent, retrying, refused, lastFailure } = status;
  const t = feedCommandWords(context.language);
  const { format } = answerContext(context);
  return {
    heading: [strong(`${subscription.id} · #${subscription.channelName}`)],
    lines: [
      [channelSpan(subscription)],
      line(carries(subscription, context)),
      line(t.states(sent, retrying, refused)),
      ...(lastFailure === undefined
        ? []
        : [
            line(
              t.lastFailure(
                lastFailure.incident,
                lastFailure.reason,
                format.date(lastFailure.at.slice(0, 10)),
              ),
            ),
          ]),
    ],
  };
}

const list = subcommand({
  text: feedText((t) => t.list),
  execute: (context) => {
    const { services, guildId, language } = context;
    const t = feedCommandWords(language);
    const feeds = guildId === null ? [] : services.feeds.list(guildId);
    if (feeds.length === 0) return reply(answer([line(t.none)]));
    return reply(
      answer([line(t.count(feeds.length))], {
        sections: feeds.map((status) => statusSection(status, context)),
      }),
    );
  },
});

const remove = subcommand({
  text: feedText((t) => t.remove),
  lookup: false,
  options: {
    feed: {
      type: 'string',
      required: true,
      maxLength: 100,
      text: optionText('id'),
      autocomplete: (typed, context) => {
        const { guildId, services } = context;
        const feeds = guildId === null ? [] : services.feeds.list(guildId);
        return feeds
          .map(({ subscription }) => ({
            label:
              `${subscription.id} · #${subscription.channelName} · ${carries(subscription, context)}`.slice(
                0,
                100,
              ),
            value: subscription.id,
          }))
          .filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
      },
    },
  },
  execute: async ({ services, guildId, language }, { feed }) => {
    // Clients sometimes send a suggestion's label: its first word is the id.
    const id = feed.trim().split(/\s/, 1)[0] ?? '';
    const removed = guildId === null ? undefined : await services.feeds.remove(guildId, id);
    if (removed === undefined) return unknownFeed(feed);
    const t = feedCommandWords(language);
    return reply(
      answer([[strong(t.removed(removed.channelName))]], { notes: [line(t.removedNote)] }),
    );
  },
});

export const feed = defineCommandGroup({
  name: 'feed',
  text: feedText((t) => t),
  access: 'managers',
  subcommands: { add, list, remove },
});
