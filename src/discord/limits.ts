/** Discord's limits that the bot runs up against, by name. Source: https://discord.com/developers/docs */

/** Components of one message, nested ones included. */
export const MAX_COMPONENTS = 40;
/** Characters over all text displays of one message. */
export const MAX_TEXT = 4_000;
export const MAX_BUTTONS_PER_ROW = 5;
export const MAX_BUTTON_LABEL = 80;
export const MAX_CUSTOM_ID = 100;
export const MAX_CHOICES = 25;
export const MAX_CHOICE_NAME = 100;
export const MAX_CHOICE_VALUE = 100;
export const MAX_ALT_TEXT = 1_024;

/** Bytes of one attached file in a server without boosts. */
export const MAX_UPLOAD = 10 * 1024 * 1024;

/** Length as Discord counts it: code points, not UTF-16 units. */
export const length = (text: string): number => Array.from(text).length;
