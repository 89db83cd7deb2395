/** Questions in ordinary messages: those that mention the bot, and those sent to it directly. */
import { MessageFlags, MessageType, Routes, type Message as Posted } from 'discord.js';
import { discordText } from '../i18n/discord/index.js';
import { compose } from './compose.js';
import type { Context } from './context.js';
import { messageBody, type Message } from './conversation.js';
import { userError, UserError } from './errors.js';
import { explain } from './failures.js';
import { languageOf } from './language.js';
import { length } from './limits.js';
import type { CustomIds } from './page-state.js';
import type { Registry } from './registry.js';
import { renderNotice } from './render.js';
import type { Services } from './services.js';
import { MAX_QUESTION, runId } from './targets.js';

const ORDINARY: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** The question a message asks the bot; undefined where it is not meant for it. */
export function questionIn(message: Posted): string | undefined {
  const { client, author, mentions, content } = message;
  if (author.bot || !ORDINARY.includes(message.type)) return undefined;
  // The author of a message that is replied to is mentioned too; @everyone is nobody in particular.
  const direct = !message.inGuild();
  if (!direct && !mentions.users.has(client.user.id)) return undefined;
  return content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ').trim();
}

function contextOf(message: Posted, services: Services): Context {
  return {
    services,
    language: languageOf(message.guild?.preferredLocale) ?? services.language,
    private: false,
    user: { id: message.author.id, name: message.author.displayName },
    guildId: message.guildId,
    channelId: message.channelId,
    now: services.clock(),
    can: (permission) => message.member?.permissions.has(permission) ?? false,
  };
}

/**
 * Answers a message that asks something, as a reply to it. An empty mention gets the help. Never rejects.
 */
export async function answerMessage(
  message: Posted,
  registry: Registry,
  services: Services,
  ids: CustomIds,
): Promise<void> {
  const question = questionIn(message);
  if (question === undefined) return;
  const context = contextOf(message, services);
  const send = async (reply: Message): Promise<void> => {
    await message.client.rest.post(Routes.channelMessages(message.channelId), {
      body: {
        ...messageBody(reply),
        flags: MessageFlags.IsComponentsV2,
        message_reference: { message_id: message.id, fail_if_not_exists: false },
      },
      files: reply.files.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
    });
  };
  try {
    if (length(question) > MAX_QUESTION) {
      throw userError('question-too-long', (l) => discordText(l).questionTooLong(MAX_QUESTION));
    }
    const [command, values] = question === '' ? ['help', {}] : ['ask', { question }];
    const response = await registry.slash(command)?.runner(null)?.run(context, values);
    if (response === undefined) throw new Error(`the command ${command} cannot be run`);
    if (response instanceof UserError) throw response;
    if (response.kind !== 'reply') throw new Error(`${command} answered with a form`);
    const target = response.again ?? runId(command, null, values);
    const language = response.language ?? context.language;
    await send(await compose(response, services, ids, { language, page: 0, target }));
  } catch (error) {
    const told = explain(error, services.log);
    if (told === undefined) return;
    await send({ components: renderNotice(told.text[context.language]), files: [] }).catch(
      (second: unknown) => {
        // Often the bot may read in a channel but not write: whoever runs it can mend that.
        services.log.warn(
          { err: second, channel: message.channelId },
          'a mention could not be answered: check “Send Messages” and “Attach Files” there',
        );
      },
    );
  }
}
