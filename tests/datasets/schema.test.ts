/** The JSON Schema of an export, for those who read it with other tools; derived, never written by hand. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { exportFileSchema } from '../../src/datasets/json.js';

it('is published as the code has it', async () => {
  const schema = z.toJSONSchema(exportFileSchema, { io: 'input' });
  // `npx vitest run tests/datasets -u` writes it anew after a change that is meant.
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/export.schema.json',
  );
});
