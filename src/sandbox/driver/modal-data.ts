import {
  ComponentType,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmissionComponent,
  type APIModalSubmitTextInputComponent,
  type APITextInputComponent,
  type ModalSubmitComponent,
} from 'discord-api-types/v10';

import { SandboxRefusal, type ModalInput } from './types.js';

type Fields = ModalInput['fields'];
type Field = APILabelComponent['component'];

/**
 * What Discord sends when a form is filled in and sent off.
 * @throws SandboxRefusal for values that Discord's client would not accept, and for fields that the form lacks.
 */
export function submission(
  modal: APIModalInteractionResponseCallbackData,
  fields: Fields,
  force: boolean,
): APIModalSubmissionComponent[] {
  const known = modal.components.flatMap((component) => {
    if (component.type === ComponentType.Label) return [component.component.custom_id];
    if (component.type === ComponentType.ActionRow) {
      return component.components.map((each) => each.custom_id);
    }
    return [];
  });
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) throw new SandboxRefusal(`the form has no field ${name}`);
  }
  return modal.components.map((component, index): APIModalSubmissionComponent => {
    const id = component.id ?? index + 1;
    switch (component.type) {
      case ComponentType.ActionRow:
        return {
          type: component.type,
          id,
          components: component.components.map((each) => textValue(each, fields, force)),
        };
      case ComponentType.Label:
        return {
          type: component.type,
          id,
          component: fieldValue(component.component, fields, force),
        };
      default:
        return { type: ComponentType.TextDisplay, id };
    }
  });
}

function textValue(
  input: APITextInputComponent,
  fields: Fields,
  force: boolean,
): APIModalSubmitTextInputComponent {
  const given = fields[input.custom_id] ?? input.value ?? '';
  const value = typeof given === 'string' ? given : '';
  const refuse = (why: string): never => {
    throw new SandboxRefusal(`field ${input.custom_id}: ${why}`);
  };
  if (!force) {
    if (value === '' && input.required !== false) refuse('is required');
    if (value.length > (input.max_length ?? 4_000)) refuse('is too long');
    if (value !== '' && value.length < (input.min_length ?? 0)) refuse('is too short');
  }
  return { type: input.type, id: input.id ?? 0, custom_id: input.custom_id, value };
}

function fieldValue(field: Field, fields: Fields, force: boolean): ModalSubmitComponent {
  const { custom_id } = field;
  const id = field.id ?? 0;
  const given = fields[custom_id];
  const refuse = (why: string): never => {
    throw new SandboxRefusal(`field ${custom_id}: ${why}`);
  };
  const list = (preset: readonly string[]): string[] => {
    if (given === undefined) return [...preset];
    return Array.isArray(given) ? given.map(String) : [String(given)];
  };
  switch (field.type) {
    case ComponentType.TextInput:
      return textValue(field, fields, force);
    case ComponentType.Checkbox:
      return { type: field.type, id, custom_id, value: given === true };
    case ComponentType.RadioGroup: {
      const preset = field.options.find((option) => option.default === true)?.value;
      const value = list(preset === undefined ? [] : [preset])[0] ?? null;
      if (!force && value === null && field.required !== false) refuse('is required');
      if (!force && value !== null && !field.options.some((option) => option.value === value)) {
        refuse(`${value} is not an option`);
      }
      return { type: field.type, id, custom_id, value };
    }
    case ComponentType.StringSelect:
    case ComponentType.CheckboxGroup: {
      const preset = field.options.filter((option) => option.default === true);
      const values = list(preset.map((option) => option.value));
      const max = field.max_values ?? (field.type === ComponentType.StringSelect ? 1 : 10);
      if (!force) {
        if (values.length === 0 && field.required !== false) refuse('is required');
        if (values.length > max) refuse(`takes at most ${max} values`);
        const unknown = values.find((value) => !field.options.some((each) => each.value === value));
        if (unknown !== undefined) refuse(`${unknown} is not an option`);
      }
      return { type: field.type, id, custom_id, values };
    }
    default: {
      const presets = 'default_values' in field ? (field.default_values ?? []) : [];
      const values = list(presets.map((each) => each.id));
      if (!force && values.length === 0 && field.required !== false) refuse('is required');
      return { type: field.type, id, custom_id, values };
    }
  }
}
