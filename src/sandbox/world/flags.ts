import type { MessageFlags, RoleFlags } from 'discord-api-types/v10';
import { z } from 'zod';

/** Bits put together are a plain number to TypeScript; here they become flags again. */
const asMessageFlags = z.custom<MessageFlags>(Number.isInteger);
const asRoleFlags = z.custom<RoleFlags>(Number.isInteger);

export function messageFlags(bits: number): MessageFlags {
  return asMessageFlags.parse(bits);
}

/** discord-api-types has no name for "no flags". */
export const NO_ROLE_FLAGS = asRoleFlags.parse(0);
