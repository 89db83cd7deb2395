import type { HonoRequest } from 'hono';

import type { UploadedFile } from '../world/message-body.js';
import { invalidForm } from './errors.js';

/** A request's JSON part and the files beside it. */
export interface RequestBody {
  json: unknown;
  files: UploadedFile[];
}

const FILE_KEY = /^files\[(\d+)\]$/u;

/**
 * Reads JSON, or a multipart form of `payload_json` and `files[n]`.
 * @throws DiscordError 50035 when the body is not what its content type says.
 */
export async function readBody(request: HonoRequest): Promise<RequestBody> {
  const type = request.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(await request.formData());
  const text = await request.text();
  return { json: text === '' ? undefined : parseJson(text), files: [] };
}

async function readForm(form: FormData): Promise<RequestBody> {
  const files: UploadedFile[] = [];
  let json: unknown;
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') {
      if (key !== 'payload_json') throw formFault(key, 'a form may hold payload_json and files[n]');
      json = parseJson(value);
      continue;
    }
    const index = FILE_KEY.exec(key)?.[1];
    if (index === undefined) throw formFault(key, 'files are named files[n]');
    files.push({
      key: index,
      filename: value.name,
      contentType: value.type === '' ? 'application/octet-stream' : value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json, files };
}

function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw formFault('_json', 'The body is not valid JSON.');
  }
}

function formFault(key: string, message: string): Error {
  return invalidForm([{ path: [key], code: 'FORM_INVALID', message }]);
}
