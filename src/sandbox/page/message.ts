import { MessageFlags, type APIEmbed, type APIMessage } from 'discord-api-types/v10';

import { BOT_USER_ID } from '../world/ids.js';
import { walkComponents } from '../world/components.js';
import type { StoredMessage } from '../world/types.js';
import { renderAll, renderFile } from './components.js';
import { html, webAddress, type Markup } from './html.js';
import { markdown, nameOf } from './markdown.js';
import type { Viewing } from './menu-options.js';

/** A message as Discord shows it to a member. */
export function renderMessage(stored: StoredMessage, viewing: Viewing): Markup {
  const { message } = stored;
  const { world } = viewing;
  const flags = message.flags ?? 0;
  const author = nameOf(world, message.author.id);
  const privately = stored.visibleTo !== undefined;
  const pinged = message.mentions.some((user) => user.id === viewing.memberId);
  return html`<article
    class="message ${privately && 'private'} ${pinged && 'pinged'}"
    data-message="${message.id}"
    aria-label="Message by ${author}"
  >
    ${context(stored, viewing)}
    <img class="avatar" src="/avatars/${message.author.id}.svg" alt="" />
    <div class="body">
      <header>
        <span class="author">${author}</span>
        ${message.author.id === BOT_USER_ID && html`<span class="app">APP</span>`}
        <time datetime="${message.timestamp}">${message.timestamp.slice(11, 16)} UTC</time>
      </header>
      ${
        (flags & MessageFlags.Loading) !== 0
          ? html`<p class="thinking">
              <span class="dots" aria-hidden="true">●●●</span> ${author} is thinking…
            </p>`
          : content(message, viewing)
      }
      ${
        privately &&
        html`<footer class="only-you">
          Only you can see this ·
          <button type="button" class="plain" data-action="dismiss">Dismiss message</button>
        </footer>`
      }
    </div>
    ${
      !privately &&
      html`<button
        type="button"
        class="more"
        data-action="menu"
        aria-haspopup="menu"
        aria-label="Apps for this message"
      >
        ⋯
      </button>`
    }
  </article>`;
}

/** The line above a message: the command it answers, or the message it replies to. */
function context({ message, used }: StoredMessage, { world }: Viewing): Markup | undefined {
  if (used) {
    return html`<p class="context">
      <img class="avatar small" src="/avatars/${used.memberId}.svg" alt="" />
      <span class="who">${nameOf(world, used.memberId)}</span> used
      <span class="command">${used.command}</span>
    </p>`;
  }
  const referenced = message.referenced_message;
  if (!referenced) return undefined;
  return html`<p class="context">
    <img class="avatar small" src="/avatars/${referenced.author.id}.svg" alt="" />
    <span class="who">${nameOf(world, referenced.author.id)}</span>
    <span class="quoted">${markdown(referenced.content.slice(0, 120), world)}</span>
  </p>`;
}

function content(message: APIMessage, viewing: Viewing): Markup {
  const edited =
    message.edited_timestamp !== null &&
    html`<span class="edited" title="${message.edited_timestamp}">(edited)</span>`;
  const components = message.components ?? [];
  return html`${
    message.content !== '' &&
    html`<div class="markdown">${markdown(message.content, viewing.world)} ${edited}</div>`
  }
  ${message.embeds.map((embed) => renderEmbed(embed, viewing))}
  ${looseFiles(message).map((file) =>
    file.content_type?.startsWith('image/') === true
      ? html`<a class="picture" href="${file.url}" target="_blank" rel="noopener noreferrer"
          ><img src="${file.url}" alt="${file.description ?? ''}"
        /></a>`
      : renderFile(file.url, file.filename),
  )}
  ${renderAll(components, viewing)} ${message.content === '' && edited}`;
}

/** Files that no component shows already. */
function looseFiles(message: APIMessage): APIMessage['attachments'] {
  const shown = JSON.stringify([
    walkComponents(message.components ?? []).map(({ component }) => component),
    message.embeds,
  ]);
  return message.attachments.filter((file) => !shown.includes(file.url));
}

function renderEmbed(embed: APIEmbed, { world }: Viewing): Markup {
  const accent =
    embed.color === undefined
      ? undefined
      : html` data-accent="#${embed.color.toString(16).padStart(6, '0')}"`;
  const title = embed.title === undefined ? undefined : markdown(embed.title, world);
  return html`<div class="embed" ${accent}>
    ${embed.author && html`<p class="embed-author">${embed.author.name}</p>`}
    ${
      title &&
      html`<p class="embed-title">
        ${
          embed.url === undefined
            ? title
            : html`<a href="${webAddress(embed.url)}" target="_blank" rel="noopener noreferrer"
                >${title}</a
              >`
        }
      </p>`
    }
    ${
      embed.description !== undefined &&
      html`<div class="markdown">${markdown(embed.description, world)}</div>`
    }
    ${(embed.fields ?? []).map(
      (field) =>
        html`<div class="embed-field ${field.inline === true && 'inline'}">
          <p>${markdown(field.name, world)}</p>
          <div class="markdown">${markdown(field.value, world)}</div>
        </div>`,
    )}
    ${embed.image && html`<img class="embed-image" src="${embed.image.url}" alt="" />`}
    ${embed.footer && html`<p class="embed-footer">${embed.footer.text}</p>`}
  </div>`;
}
