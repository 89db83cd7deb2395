import {
  ButtonStyle,
  ComponentType,
  type APIMessageTopLevelComponent,
  type APIButtonComponent,
  type APISelectMenuComponent,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
} from 'discord-api-types/v10';

import type { Fault } from '../rest/errors.js';
import { walkComponents, type AnyComponent } from '../world/components.js';
import { fault, repeated } from './faults.js';

const ROWS_MAX = 5;
const COMPONENTS_MAX = 40;

const V2_ONLY: ReadonlySet<ComponentType> = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

/** The rules on a message's components that the published schema lacks. */
export function componentFaults(
  components: readonly APIMessageTopLevelComponent[],
  v2: boolean,
): Fault[] {
  const placed = walkComponents(components);
  const faults = placed.flatMap(({ component, path }) => oneFaults(component, path, v2));
  const ids = placed.flatMap(({ component }) =>
    'custom_id' in component ? [component.custom_id] : [],
  );
  for (const id of repeated(ids)) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        `Component custom id cannot be duplicated: ${id}`,
      ),
    );
  }
  if (!v2 && components.length > ROWS_MAX) {
    faults.push(
      fault(['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${ROWS_MAX} in length.`),
    );
  }
  if (v2 && placed.length > COMPONENTS_MAX) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `Must have ${COMPONENTS_MAX} or fewer components in all; ${placed.length} were sent.`,
      ),
    );
  }
  if (v2 && components.length === 0) {
    faults.push(
      fault(['components'], 'BASE_TYPE_REQUIRED', 'A Components V2 message needs components.'),
    );
  }
  return faults;
}

function oneFaults(component: AnyComponent, path: readonly PropertyKey[], v2: boolean): Fault[] {
  if (!v2 && V2_ONLY.has(component.type)) {
    return [
      fault(
        [...path, 'type'],
        'BASE_TYPE_CHOICES',
        'This component needs the flag MessageFlags.IS_COMPONENTS_V2.',
      ),
    ];
  }
  switch (component.type) {
    case ComponentType.Button:
      return buttonFaults(component, path);
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return selectFaults(component, path);
    case ComponentType.ActionRow:
      return rowFaults(component, path);
    case ComponentType.TextDisplay:
      return component.content.trim() === ''
        ? [fault([...path, 'content'], 'BASE_TYPE_REQUIRED', 'This field is required')]
        : [];
    default:
      return [];
  }
}

/** A row holds up to five buttons, or one menu. */
function rowFaults(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  path: readonly PropertyKey[],
): Fault[] {
  const menus = row.components.filter((each) => each.type !== ComponentType.Button);
  return menus.length > 0 && row.components.length > 1
    ? [
        fault(
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        ),
      ]
    : [];
}

function buttonFaults(button: APIButtonComponent, path: readonly PropertyKey[]): Fault[] {
  const customId = present(button, 'custom_id');
  const url = present(button, 'url');
  const label = present(button, 'label');
  const emoji = present(button, 'emoji');
  const faults: Fault[] = [];
  if (button.style === ButtonStyle.Link) {
    if (!url) faults.push(fault([...path, 'url'], 'BASE_TYPE_REQUIRED', 'A url is required'));
    else if (!/^(?:https?|discord):\/\//u.test(button.url)) {
      faults.push(
        fault(
          [...path, 'url'],
          'URL_TYPE_INVALID_SCHEME',
          `Scheme must be one of ('http', 'https', 'discord').`,
        ),
      );
    }
    if (customId) {
      faults.push(
        fault(
          path,
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and url cannot both be specified',
        ),
      );
    }
  } else if (button.style !== ButtonStyle.Premium) {
    if (!customId) {
      faults.push(fault([...path, 'custom_id'], 'BASE_TYPE_REQUIRED', 'A custom id is required'));
    }
    if (url) {
      faults.push(
        fault([...path, 'url'], 'BUTTON_COMPONENT_INVALID_STYLE', 'Only a link button has a url'),
      );
    }
  }
  if (button.style !== ButtonStyle.Premium && !label && !emoji) {
    faults.push(
      fault(
        [...path, 'label'],
        'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
        'A button needs a label or an emoji',
      ),
    );
  }
  return faults;
}

/** The types say what a button of a style has; what was sent may lack it or have it empty. */
function present(button: APIButtonComponent, key: string): boolean {
  const value: unknown = Reflect.get(button, key);
  return value !== undefined && value !== null && value !== '';
}

/** The rules on a select menu, in a message as in a form. */
export function selectFaults(menu: APISelectMenuComponent, path: readonly PropertyKey[]): Fault[] {
  const min = menu.min_values ?? 1;
  const max = menu.max_values ?? 1;
  const faults: Fault[] = [];
  if (min > max) {
    faults.push(
      fault(
        [...path, 'min_values'],
        'SELECT_MIN_ABOVE_MAX',
        'min_values must not exceed max_values',
      ),
    );
  }
  if (menu.type !== ComponentType.StringSelect) return faults;
  if (max > menu.options.length || min > menu.options.length) {
    faults.push(
      fault(
        [...path, 'max_values'],
        'SELECT_MAX_ABOVE_OPTIONS',
        'min_values and max_values must not exceed the number of options',
      ),
    );
  }
  for (const value of repeated(menu.options.map((option) => option.value))) {
    faults.push(
      fault(
        [...path, 'options'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        `The specified option value is already used: ${value}`,
      ),
    );
  }
  if (menu.options.filter((option) => option.default === true).length > max) {
    faults.push(
      fault([...path, 'options'], 'SELECT_DEFAULTS_ABOVE_MAX', 'More defaults than max_values'),
    );
  }
  return faults;
}
