/** What the bot says around its answers, English. `fr.ts` has the same shape. */

export const en = {
  open: 'Open',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  sourcesAndHistory: 'Sources and history',
  withdrawn: 'Withdrawn',
  shortened: 'Shortened here: the rest is too long for Discord.',
  lineLeftOut: 'One passage is left out here: it is too long for Discord.',
  close: 'Close, but not exactly what you asked for',
  nearMisses: 'Perhaps you meant',

  staleCommand:
    'This command has changed since your Discord loaded it. Restart Discord, or wait a minute, and try again.',
  staleButton:
    'This button was made by an older version of me and no longer works. Please ask again.',
  forgottenButton: 'I no longer remember what this button belongs to. Please ask again.',
  unknownInteraction: 'I do not know this kind of action. Try /help.',
  restarting: 'I am being restarted. Please try again in a moment.',
  bug: (id: string) =>
    `Something went wrong on my side, and your request was not completed. It is logged as ${id}; if it happens again, give this code to those who run me.`,
  notEditorServer:
    'Entries and feeds can be changed only in the servers set up for it. Ask those who run me to add this server.',
  needsPermission: (permission: 'ManageMessages' | 'ManageGuild') =>
    `For this you need the permission “${permission === 'ManageMessages' ? 'Manage Messages' : 'Manage Server'}” here. Ask an administrator of this server.`,
  questionTooLong: (limit: number) =>
    `That is more than I can read at once. Please ask in at most ${limit} characters.`,
  refused: {
    missingAccess: 'Discord refused: I cannot see that channel. Give me “View Channel” there.',
    missingPermissions:
      'Discord refused: I lack a permission there. Give me “View Channel”, “Send Messages” and “Attach Files” in that channel.',
    unknownChannel: 'Discord refused: that channel no longer exists.',
    unknownMessage: 'Discord refused: that message no longer exists.',
    other: (code: string) => `Discord refused this (code ${code}). Please try again later.`,
  },
  store: {
    'unknown-incident': 'There is no such incident on file. Choose one from the suggestions.',
    'already-removed': 'This incident has already been removed.',
    'not-removed': 'This incident is not removed, so there is nothing to restore.',
    'stale-revision':
      'Somebody else changed this entry in the meantime. Nothing was overwritten: look at it again, then repeat your change.',
    invalid: 'This cannot be saved as it is. Check the values and try again.',
    'write-failed':
      'It could not be written to disk, so nothing was saved. Please tell those who run me, and try again later.',
    'write-unsure':
      'The disk reported a fault while saving. What you see now may not last: please tell those who run me before you repeat it.',
    closed: 'I am being restarted, so nothing was saved. Please try again in a moment.',
  },
};

export type DiscordCatalogue = typeof en;
