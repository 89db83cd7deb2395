import {
  ComponentType,
  type APIModalInteractionResponseCallbackData,
  type APIModalInteractionResponseCallbackComponent,
  type APILabelComponent,
  type APITextInputComponent,
} from 'discord-api-types/v10';

import type { Fault } from '../rest/errors.js';
import { selectFaults } from './components.js';
import { fault, repeated } from './faults.js';

const MODAL_COMPONENTS_MAX = 5;

/** A field of a form together with its path. */
export interface PlacedField {
  field: APILabelComponent['component'];
  path: readonly PropertyKey[];
  /** The label component around it; the older form (a row) has none. */
  label: APILabelComponent | undefined;
}

/** The fields of a form, in order. */
export function modalFields(
  components: readonly APIModalInteractionResponseCallbackComponent[],
): PlacedField[] {
  return components.flatMap((component, index): PlacedField[] => {
    const at = ['components', index];
    switch (component.type) {
      case ComponentType.Label:
        return [{ field: component.component, path: [...at, 'component'], label: component }];
      case ComponentType.ActionRow:
        return component.components.map((field, n) => ({
          field,
          path: [...at, 'components', n],
          label: undefined,
        }));
      default:
        return [];
    }
  });
}

/** The rules on a form that the published schema lacks. */
export function modalFaults(modal: APIModalInteractionResponseCallbackData): Fault[] {
  const fields = modalFields(modal.components);
  const faults = fields.flatMap((placed) => fieldFaults(placed));
  if (modal.components.length > MODAL_COMPONENTS_MAX) {
    faults.push(
      fault(
        ['components'],
        'BASE_TYPE_BAD_LENGTH',
        `Must be between 1 and ${MODAL_COMPONENTS_MAX} in length.`,
      ),
    );
  }
  for (const id of repeated(fields.map(({ field }) => field.custom_id))) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        `Component custom id cannot be duplicated: ${id}`,
      ),
    );
  }
  return faults;
}

function fieldFaults({ field, path, label }: PlacedField): Fault[] {
  switch (field.type) {
    case ComponentType.TextInput:
      return textInputFaults(field, path, label !== undefined);
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return [
        ...selectFaults(field, path),
        ...(field.disabled === true
          ? [fault([...path, 'disabled'], 'COMPONENT_INVALID', 'A form has no disabled menus')]
          : []),
      ];
    default:
      return [];
  }
}

function textInputFaults(
  input: APITextInputComponent,
  path: readonly PropertyKey[],
  labelled: boolean,
): Fault[] {
  const min = input.min_length ?? 0;
  const max = input.max_length ?? 4_000;
  const ownLabel = (input.label ?? '') !== '';
  const faults: Fault[] = [];
  if (min > max) {
    faults.push(
      fault([...path, 'min_length'], 'NUMBER_TYPE_MAX', 'min_length must not exceed max_length'),
    );
  }
  if (input.value !== undefined && input.value !== '' && input.value.length > max) {
    faults.push(
      fault([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`),
    );
  }
  if (labelled && ownLabel) {
    faults.push(
      fault([...path, 'label'], 'COMPONENT_LABEL_IN_LABEL', 'The label component holds the label'),
    );
  }
  if (!labelled && !ownLabel) {
    faults.push(fault([...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  return faults;
}
