import {
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  type APIButtonComponent,
  type APIMediaGalleryItem,
  type APISelectMenuComponent,
  type APISectionComponent,
} from 'discord-api-types/v10';

import type { AnyComponent } from '../world/components.js';
import { decoded, html, webAddress, type Markup } from './html.js';
import { markdown } from './markdown.js';
import { menuOptions, type Viewing } from './menu-options.js';

const BUTTON_CLASS: Record<ButtonStyle, string> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};

/** One component of a message, with everything inside it. */
export function renderComponent(component: AnyComponent, viewing: Viewing): Markup {
  switch (component.type) {
    case ComponentType.ActionRow:
      return html`<div class="row">${renderAll(component.components, viewing)}</div>`;
    case ComponentType.Button:
      return renderButton(component);
    case ComponentType.Container: {
      const accent =
        typeof component.accent_color === 'number'
          ? html` data-accent="#${component.accent_color.toString(16).padStart(6, '0')}"`
          : undefined;
      return html`<div class="container" ${accent}>
        ${renderAll(component.components, viewing)}
      </div>`;
    }
    case ComponentType.Section:
      return renderSection(component, viewing);
    case ComponentType.TextDisplay:
      return html`<div class="markdown">${markdown(component.content, viewing.world)}</div>`;
    case ComponentType.Separator:
      return html`<hr
        class="separator ${component.divider === false ? 'blank' : ''} ${
          component.spacing === SeparatorSpacingSize.Large ? 'large' : ''
        }"
      />`;
    case ComponentType.Thumbnail:
      return html`<img
        class="thumbnail"
        src="${component.media.url}"
        alt="${component.description ?? ''}"
      />`;
    case ComponentType.MediaGallery:
      return html`<div class="gallery">${component.items.map(renderGalleryItem)}</div>`;
    case ComponentType.File:
      return renderFile(component.file.url);
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return renderMenu(component, viewing);
  }
}

export function renderAll(components: readonly AnyComponent[], viewing: Viewing): Markup[] {
  return components.map((component) => renderComponent(component, viewing));
}

function renderSection(section: APISectionComponent, viewing: Viewing): Markup {
  return html`<div class="section">
    <div class="section-text">${renderAll(section.components, viewing)}</div>
    <div class="accessory">${renderComponent(section.accessory, viewing)}</div>
  </div>`;
}

function renderGalleryItem(item: APIMediaGalleryItem): Markup {
  return html`<a href="${webAddress(item.media.url)}" target="_blank" rel="noopener noreferrer"
    ><img src="${item.media.url}" alt="${item.description ?? ''}"
  /></a>`;
}

export function renderFile(url: string, name = url.split('/').at(-1) ?? url): Markup {
  return html`<a class="file" href="${webAddress(url)}" download="${decoded(name)}"
    ><span aria-hidden="true">⬇</span> ${decoded(name)}</a
  >`;
}

function renderButton(button: APIButtonComponent): Markup {
  const emoji = emojiOf(button);
  const label = 'label' in button ? (button.label ?? '') : '';
  const style = `button ${BUTTON_CLASS[button.style]}`;
  if (button.style === ButtonStyle.Link) {
    return html`<a
      class="${style}"
      href="${webAddress(button.url)}"
      target="_blank"
      rel="noopener noreferrer"
      >${emoji}${label} <span aria-hidden="true">↗</span></a
    >`;
  }
  if (button.style === ButtonStyle.Premium) return html`<span class="${style}">Premium</span>`;
  return html`<button
    type="button"
    class="${style}"
    data-action="press"
    data-custom-id="${button.custom_id}"
    ${button.disabled === true && html`disabled`}
  >
    ${emoji}${label}
  </button>`;
}

/** A unicode emoji stands for itself; a custom one is a picture of Discord's and is left out. */
function emojiOf(button: APIButtonComponent): string {
  const emoji: unknown = Reflect.get(button, 'emoji');
  const named = typeof emoji === 'object' && emoji !== null && 'name' in emoji ? emoji.name : '';
  return typeof named === 'string' && named !== '' ? `${named} ` : '';
}

/** A menu for one value is a native select; one for several is a list of boxes that unfolds. */
function renderMenu(menu: APISelectMenuComponent, viewing: Viewing): Markup {
  const options = menuOptions(menu, viewing);
  const label = menu.placeholder ?? 'Make a selection';
  const disabled = menu.disabled === true && html`disabled`;
  const chosen = options.some((option) => option.chosen);
  if ((menu.max_values ?? 1) === 1 && (menu.min_values ?? 1) === 1) {
    return html`<select
      class="menu"
      aria-label="${label}"
      data-action="select"
      data-custom-id="${menu.custom_id}"
      ${disabled}
    >
      <option value="" disabled hidden ${!chosen && html`selected`}>${label}</option>
      ${options.map(
        (option) =>
          html`<option value="${option.value}" ${option.chosen && html`selected`}>
            ${option.label}${option.description === undefined ? '' : ` — ${option.description}`}
          </option>`,
      )}
    </select>`;
  }
  return html`<details class="menu-many">
    <summary>${label}</summary>
    <form data-action="select-many" data-custom-id="${menu.custom_id}">
      ${options.map(
        (option) =>
          html`<label
            ><input
              type="checkbox"
              name="value"
              value="${option.value}"
              ${option.chosen && html`checked`}
              ${disabled}
            />
            ${option.label}
            ${option.description !== undefined && html`<small>${option.description}</small>`}</label
          >`,
      )}
      <button type="submit" class="button primary" ${disabled}>Choose</button>
    </form>
  </details>`;
}
