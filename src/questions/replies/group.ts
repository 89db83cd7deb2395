/** What is on file about a group; the silences first where they were asked for. */
import type { Answer } from '../../answers/answer.js';
import { silenceLines } from '../../answers/claims-answer.js';
import { groupProfile } from '../../answers/group-profile.js';
import { line } from '../../answers/spans.js';
import { claimRecords } from '../../incidents/claims.js';
import { readingNotes, type ReplyContext } from './context.js';

/** Undefined for an id that no group has. */
export function groupReply(groupId: string, context: ReplyContext): Answer | undefined {
  const { knowledge, onFile, say, reading } = context;
  const group = knowledge.group(groupId);
  if (group === undefined) return undefined;
  const profile = groupProfile(group, context);
  const lead = reading.asked.intents.includes('silence') ? silencesOf() : [];
  return {
    ...profile,
    lead: [...lead, ...profile.lead],
    notes: [...readingNotes(context), ...profile.notes],
  };

  function silencesOf() {
    const lines = silenceLines(claimRecords(onFile, knowledge, [groupId]), context);
    return lines.length > 0 ? lines.slice(0, 1) : [line(say.noSilence)];
  }
}
