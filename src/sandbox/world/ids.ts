/**
 * The stable ids of the sandbox's world, in one place, so that tests, settings and the page can name them.
 * They are valid snowflakes of 1 January 2024.
 */
const id = (n: number): string => (1_191_168_000_000_000_000n + BigInt(n)).toString();

/** The bot: Discord gives the application and its user the same id. */
export const APPLICATION_ID = id(1);
export const BOT_USER_ID = APPLICATION_ID;

/** The token the bot logs in with; shaped like Discord's (user id, time, secret), secret to nobody. */
export const SANDBOX_TOKEN = `${Buffer.from(APPLICATION_ID).toString('base64url')}.Sandbx.only-valid-in-the-sandbox-on-this-machine`;

export const GUILDS = {
  /** The editors' own server: name it in `EDITOR_GUILD_IDS`. */
  headquarters: id(100),
  /** Another organisation that uses the bot: it may read, not write. */
  partner: id(200),
} as const;

export const CHANNELS = {
  general: id(101),
  incidentsFeed: id(102),
  mali: id(103),
  moderation: id(104),
  /** The bot may read here but not write. */
  announcements: id(105),
  /** The bot cannot see this one. */
  leadership: id(106),
  partnerGeneral: id(201),
  partnerFeed: id(202),
  /** Awa's direct messages with the bot, and so on. */
  dmAwa: id(301),
  dmBen: id(302),
  dmMoussa: id(303),
  dmPaula: id(304),
  /** Awa and Ben among themselves: the bot is not there, but as a user-installed app it can be used. */
  awaAndBen: id(305),
} as const;

export const MEMBERS = {
  /** Analyst, uses Discord in French. */
  awa: id(401),
  /** Analyst, uses Discord in English. */
  ben: id(402),
  /** Moderator of the headquarters: Manage Messages and Manage Server. */
  moussa: id(403),
  /** Moderator of the partner newsroom, and of nothing else. */
  paula: id(404),
} as const;

export const ROLES = {
  /** Discord gives the @everyone role the server's id. */
  moderators: id(501),
  analysts: id(502),
  botHeadquarters: id(503),
  botPartner: id(504),
  partnerEditors: id(505),
} as const;
