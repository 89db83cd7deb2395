/** English texts of `/feed`. `command-fr.ts` has the same shape. */

import type { Language } from '../../incidents/vocabulary.js';

interface NameAndDescription {
  readonly name: string;
  readonly description: string;
}

export interface FeedCatalogue extends NameAndDescription {
  readonly add: NameAndDescription;
  readonly list: NameAndDescription;
  readonly remove: NameAndDescription;
  readonly options: Readonly<
    Record<'channel' | 'country' | 'group' | 'minKilled' | 'language' | 'id', NameAndDescription>
  >;
  readonly languages: Readonly<Record<Language, string>>;
  readonly added: (channel: string) => string;
  readonly addedNote: string;
  readonly removed: (channel: string) => string;
  readonly removedNote: string;
  readonly none: string;
  readonly count: (count: number) => string;
  /** What a feed carries: "everything", or its filters. */
  readonly everything: string;
  readonly carries: (filters: string) => string;
  readonly states: (sent: number, retrying: number, refused: number) => string;
  readonly lastFailure: (incident: string, reason: string, day: string) => string;
  readonly undo: (id: string) => string;
  readonly unknownChannel: string;
  readonly missing: (permissions: string) => string;
  readonly permissions: Readonly<
    Record<'view-channel' | 'send-messages' | 'attach-files' | 'read-message-history', string>
  >;
  readonly unknownFeed: (id: string) => string;
  readonly same: (id: string) => string;
}

const posts = (count: number): string => (count === 1 ? '1 post' : `${count} posts`);

export const en: FeedCatalogue = {
  name: 'feed',
  description: 'Channels that get a post when an incident is added or changes (managers)',
  add: { name: 'add', description: 'Post new incidents in a channel' },
  list: { name: 'list', description: 'The feeds of this server, and how their posts fared' },
  remove: { name: 'remove', description: 'End a feed' },
  options: {
    channel: { name: 'channel', description: 'Where to post' },
    country: { name: 'country', description: 'Only incidents in this country' },
    group: { name: 'group', description: 'Only incidents said to be this group’s' },
    minKilled: { name: 'min-killed', description: 'Only from this number killed, by some source' },
    language: { name: 'language', description: 'Language of the posts' },
    id: { name: 'feed', description: 'The feed to end' },
  },
  languages: { en: 'English', fr: 'French' },
  added: (channel) => `New incidents will be posted in #${channel}.`,
  addedNote:
    'Only what is added from now on is posted. When figures change, the post is edited and says what changed.',
  removed: (channel) => `The feed in #${channel} has ended.`,
  removedNote: 'Its posts stay as they are and are no longer brought up to date.',
  none: 'There are no feeds in this server. Begin one with /feed add.',
  count: (count) => (count === 1 ? '1 feed in this server' : `${count} feeds in this server`),
  everything: 'every new incident',
  carries: (filters) => `Only: ${filters}`,
  states: (sent, retrying, refused) =>
    [
      `${posts(sent)} sent`,
      ...(retrying === 0 ? [] : [`${retrying} being tried again`]),
      ...(refused === 0 ? [] : [`${refused} refused by Discord`]),
    ].join(' · '),
  lastFailure: (incident, reason, day) => `Last failure: ${reason} (${incident}, ${day})`,
  undo: (id) => `To end it: /feed remove feed:${id}`,
  unknownChannel:
    'I cannot see that channel. Give my role “View Channel” there, or choose another channel.',
  missing: (permissions) =>
    `I may not post there yet: I lack ${permissions}. Give my role these permissions in that channel, then try again.`,
  permissions: {
    'view-channel': '“View Channel”',
    'send-messages': '“Send Messages”',
    'attach-files': '“Attach Files” (the pictures of figures)',
    'read-message-history': '“Read Message History” (needed so that no post is ever doubled)',
  },
  unknownFeed: (id) => `This server has no feed ${id}. /feed list shows them all.`,
  same: (id) => `That channel has a feed with the same filters already: ${id}.`,
};
