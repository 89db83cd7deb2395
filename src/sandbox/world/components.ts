import {
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
} from 'discord-api-types/v10';

/** Any component that can stand inside a message, at any depth. */
export type AnyComponent =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>['accessory'];

/** A component together with the path of keys that leads to it. */
export interface PlacedComponent {
  component: AnyComponent;
  path: readonly PropertyKey[];
}

/** All components of a message, nested ones too, in reading order. */
export function walkComponents(
  components: readonly AnyComponent[],
  path: readonly PropertyKey[] = ['components'],
): PlacedComponent[] {
  return components.flatMap((component, index) => walk(component, [...path, index]));
}

function walk(component: AnyComponent, path: readonly PropertyKey[]): PlacedComponent[] {
  const self = { component, path };
  switch (component.type) {
    case ComponentType.Container:
    case ComponentType.ActionRow:
      return [self, ...walkComponents(component.components, [...path, 'components'])];
    case ComponentType.Section:
      return [
        self,
        ...walkComponents(component.components, [...path, 'components']),
        ...walk(component.accessory, [...path, 'accessory']),
      ];
    default:
      return [self];
  }
}

/** The texts of all text displays. */
export function textDisplays(components: readonly AnyComponent[]): string[] {
  return walkComponents(components).flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
}

/** A component that a member can press or choose from. */
export type Pressable = APIButtonComponentWithCustomId | APISelectMenuComponent;

/** The buttons and menus of a message that send an interaction. */
export function pressables(components: readonly AnyComponent[]): Pressable[] {
  return walkComponents(components).flatMap(({ component }): Pressable[] => {
    switch (component.type) {
      case ComponentType.Button:
        return 'custom_id' in component ? [component] : [];
      case ComponentType.StringSelect:
      case ComponentType.UserSelect:
      case ComponentType.RoleSelect:
      case ComponentType.MentionableSelect:
      case ComponentType.ChannelSelect:
        return [component];
      default:
        return [];
    }
  });
}
