import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
} from 'discord-api-types/v10';

import { modalFields, type PlacedField } from '../rules/modal.js';
import { html, type Markup } from './html.js';
import { markdown } from './markdown.js';
import { menuOptions, type MenuOption, type Viewing } from './menu-options.js';

/** A form as Discord shows it; the page puts it into a dialog. Field names are the custom ids. */
export function renderModal(
  modal: APIModalInteractionResponseCallbackData,
  interactionId: string,
  viewing: Viewing,
): Markup {
  const texts = modal.components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  return html`<form method="dialog" data-action="modal" data-interaction="${interactionId}">
    <h2>${modal.title}</h2>
    <p class="notice">This form goes to Harmattan. Do not share passwords.</p>
    ${texts.map((text) => html`<div class="markdown">${markdown(text, viewing.world)}</div>`)}
    ${modalFields(modal.components).map((placed, index) => renderField(placed, index, viewing))}
    <p class="fault" role="alert"></p>
    <div class="actions">
      <button type="button" class="button secondary" data-action="close-modal">Cancel</button>
      <button type="submit" class="button primary">Submit</button>
    </div>
  </form>`;
}

function renderField({ field, label }: PlacedField, index: number, viewing: Viewing): Markup {
  const id = `field-${index}`;
  const required = !('required' in field) || field.required;
  const name = label?.label ?? ('label' in field ? (field.label ?? '') : '');
  const help = label?.description;
  const controls = ((): Markup => {
    switch (field.type) {
      case ComponentType.TextInput:
        return textInput(field, id, required);
      case ComponentType.Checkbox:
        return html`<input
          id="${id}"
          type="checkbox"
          name="${field.custom_id}"
          data-kind="flag"
        />`;
      case ComponentType.FileUpload:
        return html`<input id="${id}" type="file" disabled />`;
      case ComponentType.RadioGroup:
      case ComponentType.CheckboxGroup:
        return listOf(
          field.options.map((option) => ({ ...option, chosen: option.default ?? false })),
          id,
          field.custom_id,
          required,
          field.type === ComponentType.CheckboxGroup,
        );
      default:
        return listOf(
          menuOptions(field, viewing),
          id,
          field.custom_id,
          required,
          (field.max_values ?? 1) > 1,
        );
    }
  })();
  return html`<div class="field">
    <label for="${id}">${name}${required && html`<span class="required"> *</span>`}</label>
    ${help !== undefined && html`<p class="help" id="${id}-help">${help}</p>`} ${controls}
  </div>`;
}

function textInput(input: APITextInputComponent, id: string, required: boolean): Markup {
  const common = html`id="${id}" name="${input.custom_id}" data-kind="text"
  placeholder="${input.placeholder ?? ''}" maxlength="${input.max_length ?? 4_000}"
  ${input.min_length !== undefined && html`minlength="${input.min_length}"`}
  ${required && html`required`}`;
  return input.style === TextInputStyle.Paragraph
    ? html`<textarea rows="5" ${common}>${input.value ?? ''}</textarea>`
    : html`<input type="text" value="${input.value ?? ''}" ${common} />`;
}

function listOf(
  options: readonly MenuOption[],
  id: string,
  name: string,
  required: boolean,
  many: boolean,
): Markup {
  return html`<select
    id="${id}"
    name="${name}"
    data-kind="list"
    ${many && html`multiple`}
    ${required && html`required`}
  >
    ${!many && html`<option value="">—</option>`}
    ${options.map(
      (option) =>
        html`<option value="${option.value}" ${option.chosen && html`selected`}>
          ${option.label}${option.description === undefined ? '' : ` — ${option.description}`}
        </option>`,
    )}
  </select>`;
}
