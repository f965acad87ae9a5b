import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import {
  checkChoices,
  checkMessage,
  componentsV2,
  ephemeral,
  flatten,
  invalid,
  isRefusal,
  type MessageBody,
  type Refusal,
  type UploadedFile,
} from './loopback-rules.ts';

/** A message as Discord keeps it. */
export interface StoredMessage {
  readonly id: string;
  body: MessageBody;
  files: readonly UploadedFile[];
  readonly private: boolean;
  /** The interaction that made it, and whose it was. */
  readonly by: { readonly id: string; readonly user: string };
  deleted: boolean;
}

/** What a request came to: an answer in JSON, or none (204), or a refusal. */
export type Result = { readonly status: 200 | 204; readonly json: unknown } | Refusal;
const done: Result = { status: 204, json: null };

const callback = z.strictObject({ type: z.int(), data: z.unknown().optional() });
const legalTypes = { command: [4, 5, 9], button: [4, 5, 6, 7, 9], autocomplete: [8] };

const unknownInteraction: Refusal = { status: 404, code: 10_062, message: 'Unknown interaction' };
const acknowledgedAlready: Refusal = {
  status: 400,
  code: 40_060,
  message: 'Interaction has already been acknowledged.',
};
const unknownWebhook: Refusal = { status: 404, code: 10_015, message: 'Unknown Webhook' };
const unknownMessage: Refusal = { status: 404, code: 10_008, message: 'Unknown Message' };
const expiredToken: Refusal = { status: 401, code: 50_027, message: 'Invalid Webhook Token' };

interface InteractionSettings {
  readonly id: string;
  readonly kind: keyof typeof legalTypes;
  readonly user: string;
  /** The message whose button was pressed. */
  readonly pressed: StoredMessage | null;
  readonly userInstalled: boolean;
  /** Milliseconds for the first response, and for everything after it. */
  readonly deadline: number;
  readonly lifetime: number;
  readonly nextId: () => string;
}

/** One interaction from Discord's side: what may be answered when, and what came of it. */
export class LoopbackInteraction {
  readonly id: string;
  readonly token: string;
  readonly settings: InteractionSettings;
  readonly created = performance.now();
  /** Type of the first response. */
  response: number | null = null;
  choices: readonly { name: string; value: string }[] | null = null;
  /** The message that answers: new, or the one whose button was pressed. Null while "thinking". */
  original: StoredMessage | null = null;
  readonly followUps: StoredMessage[] = [];
  #thinking: { private: boolean } | null = null;

  constructor(settings: InteractionSettings) {
    this.settings = settings;
    this.id = settings.id;
    this.token = `token-${settings.id}-${'x'.repeat(40)}`;
  }

  /** POST /interactions/:id/:token/callback */
  respond(body: unknown, files: readonly UploadedFile[]): Result {
    if (this.response !== null) return acknowledgedAlready;
    if (performance.now() - this.created > this.settings.deadline) return unknownInteraction;
    const parsed = callback.safeParse(body);
    if (!parsed.success) return invalid(z.prettifyError(parsed.error));
    const { type, data } = parsed.data;
    if (!legalTypes[this.settings.kind].includes(type)) return invalid(`type ${type} does not answer this`);
    const refusal = this.#take(type, data, files);
    if (refusal !== null) return refusal;
    this.response = type;
    return done;
  }

  #take(type: number, data: unknown, files: readonly UploadedFile[]): Refusal | null {
    const { pressed } = this.settings;
    if (type === 8) {
      const choices = checkChoices(data);
      if (isRefusal(choices)) return choices;
      this.choices = choices;
    } else if (type === 5) {
      const flags = z
        .object({ flags: z.literal([0, ephemeral]).optional() })
        .optional()
        .safeParse(data);
      if (!flags.success) return invalid('only EPHEMERAL may be set when deferring');
      this.#thinking = { private: flags.data?.flags === ephemeral };
    } else if (type === 6) {
      this.original = pressed;
    } else if (type === 7 && pressed !== null) {
      const refusal = this.#edit(pressed, data, files);
      if (refusal !== null) return refusal;
      this.original = pressed;
    } else {
      const message = checkMessage(data, files, { editing: false });
      if (isRefusal(message)) return message;
      this.original = this.#store(message, files, ((message.flags ?? 0) & ephemeral) !== 0);
    }
    return null;
  }

  /** PATCH /webhooks/:app/:token/messages/@original */
  editOriginal(body: unknown, files: readonly UploadedFile[]): Result {
    const refusal = this.#closed();
    if (refusal !== null) return refusal;
    if (this.#thinking !== null) return this.#endThinking(body, files, true);
    if (this.original === null || this.original.deleted) return unknownMessage;
    return this.#edit(this.original, body, files) ?? { status: 200, json: this.original };
  }

  deleteOriginal(): Result {
    const refusal = this.#closed();
    if (refusal !== null) return refusal;
    if (this.#thinking !== null) {
      this.#thinking = null;
      return done;
    }
    if (this.original === null || this.original.deleted) return unknownMessage;
    this.original.deleted = true;
    return done;
  }

  /** POST /webhooks/:app/:token */
  followUp(body: unknown, files: readonly UploadedFile[]): Result {
    const refusal = this.#closed();
    if (refusal !== null) return refusal;
    // The first follow-up takes the place of "thinking", and is as public as that was, whatever it asks for.
    if (this.#thinking !== null) return this.#endThinking(body, files, false);
    if (this.settings.userInstalled && this.followUps.length >= 5)
      return { status: 400, code: 40_094, message: 'Maximum number of follow up messages reached' };
    const message = checkMessage(body, files, { editing: false });
    if (isRefusal(message)) return message;
    const stored = this.#store(message, files, ((message.flags ?? 0) & ephemeral) !== 0);
    this.followUps.push(stored);
    return { status: 200, json: stored };
  }

  /** The message that answers, as soon as it is there: the last follow-up, or else the original. */
  async answered(patience = 8000): Promise<StoredMessage> {
    const until = performance.now() + patience;
    while (performance.now() < until) {
      const message = this.followUps.at(-1) ?? (this.response === 6 ? this.#edited() : this.original);
      if (message !== null && message !== undefined) return message;
      await sleep(5);
    }
    throw new Error(`interaction ${this.id} was not answered`);
  }

  #lastEdit: StoredMessage | null = null;
  #edited(): StoredMessage | null {
    return this.#lastEdit;
  }

  #closed(): Refusal | null {
    if (this.response === null) return unknownWebhook;
    return performance.now() - this.created > this.settings.lifetime ? expiredToken : null;
  }

  #endThinking(body: unknown, files: readonly UploadedFile[], editing: boolean): Result {
    const message = checkMessage(body, files, { editing });
    if (isRefusal(message)) return message;
    this.original = this.#store(message, files, this.#thinking?.private ?? false);
    this.#thinking = null;
    return { status: 200, json: this.original };
  }

  #edit(message: StoredMessage, body: unknown, files: readonly UploadedFile[]): Refusal | null {
    const isV2 = ((message.body.flags ?? 0) & componentsV2) !== 0;
    const checked = checkMessage(body, files, { editing: true, isV2 });
    if (isRefusal(checked)) return checked;
    message.body = { ...message.body, ...checked };
    message.files = files;
    this.#lastEdit = message;
    return null;
  }

  #store(body: MessageBody, files: readonly UploadedFile[], isPrivate: boolean): StoredMessage {
    const { nextId, user } = this.settings;
    return { id: nextId(), body, files, private: isPrivate, by: { id: this.id, user }, deleted: false };
  }
}

/** All text a person reads in a message. */
export function textOf({ body }: StoredMessage): string {
  return flatten((body.components ?? []) as object[])
    .flatMap((each) => ('content' in each ? [String(each.content)] : []))
    .join('\n');
}

export interface SeenButton {
  readonly label: string;
  readonly custom_id: string;
  readonly disabled: boolean;
}

export function buttonsOf({ body }: StoredMessage): readonly SeenButton[] {
  return flatten((body.components ?? []) as object[]).flatMap((each) =>
    'custom_id' in each && 'label' in each
      ? [
          {
            label: String(each.label),
            custom_id: String(each.custom_id),
            disabled: 'disabled' in each && each.disabled === true,
          },
        ]
      : [],
  );
}
