import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessageTopLevelComponent,
  RESTAPIAttachment,
  RESTAPIMessageReference,
  RESTAPIPoll,
} from 'discord-api-types/v10';

/** What a bot may send to create or edit a message, whichever endpoint it uses. `null` clears a field. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  attachments?: RESTAPIAttachment[] | null;
  allowed_mentions?: APIAllowedMentions | null;
  flags?: number | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  message_reference?: RESTAPIMessageReference | null;
  poll?: RESTAPIPoll | null;
  tts?: boolean | null;
  sticker_ids?: string[] | null;
}

/** A file that came with a request, `key` being the `n` of its `files[n]`. */
export interface UploadedFile {
  key: string;
  filename: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}
