/** Form → Discord's modal, and the values of a submitted one. */
import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type APIModalInteractionResponseCallbackComponent,
} from 'discord-api-types/v10';
import type { Form, SelectField, TextField } from './response.js';

function input(key: string, field: TextField | SelectField) {
  return field.type === 'select'
    ? {
        type: ComponentType.StringSelect as const,
        custom_id: key,
        required: field.required,
        options: field.choices.map(({ label, value, selected }) => ({
          label,
          value,
          ...(selected === true && { default: true }),
        })),
      }
    : {
        type: ComponentType.TextInput as const,
        custom_id: key,
        style: field.type === 'short' ? TextInputStyle.Short : TextInputStyle.Paragraph,
        required: field.required,
        ...(field.value !== undefined && { value: field.value }),
        ...(field.placeholder !== undefined && { placeholder: field.placeholder }),
        ...(field.maxLength !== undefined && { max_length: field.maxLength }),
      };
}

/** @param customId the form's id, already short enough */
export function modalData(form: Form, customId: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: form.title,
    components: Object.entries(form.fields).map(
      ([key, field]): APIModalInteractionResponseCallbackComponent => ({
        type: ComponentType.Label,
        label: field.label,
        ...(field.description !== undefined && { description: field.description }),
        component: input(key, field),
      }),
    ),
  };
}
