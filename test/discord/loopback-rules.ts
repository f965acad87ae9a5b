import { z } from 'zod';

/** How Discord refuses: HTTP status, its own error code, and words. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

export interface UploadedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes?: Uint8Array;
}

export const componentsV2 = 1 << 15;
export const ephemeral = 1 << 6;

const id = z.int().optional();
const label = z.string().min(1).max(80);
const customId = z.string().min(1).max(100);
const media = z.strictObject({ url: z.string().regex(/^(?:https?|attachment):\/\/\S+$/) });
const description = z.string().max(1024).nullish();

const pressable = z.strictObject({
  type: z.literal(2),
  id,
  style: z.int().min(1).max(4),
  label: label.optional(),
  emoji: z.object({}).optional(),
  custom_id: customId,
  disabled: z.boolean().optional(),
});
const link = z.strictObject({
  type: z.literal(2),
  id,
  style: z.literal(5),
  label: label.optional(),
  url: z.url().max(512),
  disabled: z.boolean().optional(),
});
const button = z
  .union([pressable, link])
  .refine((each) => each.label !== undefined || 'emoji' in each, 'a button needs a label or an emoji');
const row = z.strictObject({ type: z.literal(1), id, components: z.array(button).min(1).max(5) });
const text = z.strictObject({ type: z.literal(10), id, content: z.string().min(1).max(4000) });
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
});
const gallery = z.strictObject({
  type: z.literal(12),
  id,
  items: z
    .array(z.strictObject({ media, description, spoiler: z.boolean().optional() }))
    .min(1)
    .max(10),
});
const thumbnail = z.strictObject({ type: z.literal(11), id, media, description });
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(text).min(1).max(3),
  accessory: z.union([button, thumbnail]),
});
const file = z.strictObject({ type: z.literal(13), id, file: media });
const inContainer = z.union([row, text, separator, gallery, section, file]);
const container = z.strictObject({
  type: z.literal(17),
  id,
  components: z.array(inContainer).min(1),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
});

const embed = z.object({
  title: z.string().max(256).optional(),
  description: z.string().max(4096).optional(),
  footer: z.object({ text: z.string().max(2048) }).optional(),
  author: z.object({ name: z.string().max(256) }).optional(),
  fields: z
    .array(z.object({ name: z.string().min(1).max(256), value: z.string().min(1).max(1024) }))
    .max(25)
    .optional(),
});

const message = z.strictObject({
  tts: z.boolean().optional(),
  nonce: z.unknown().optional(),
  enforce_nonce: z.boolean().optional(),
  content: z.string().max(2000).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.int().nullish(),
  allowed_mentions: z
    .strictObject({
      parse: z.array(z.enum(['users', 'roles', 'everyone'])).optional(),
      replied_user: z.boolean().optional(),
    })
    .nullish(),
  attachments: z
    .array(z.object({ id: z.union([z.string(), z.int()]), filename: z.string().optional() }))
    .nullish(),
  poll: z.unknown().optional(),
  sticker_ids: z.unknown().optional(),
});
export type MessageBody = z.output<typeof message>;

const settableFlags = { new: componentsV2 | ephemeral | 4 | 4096, edit: componentsV2 | 4 };

/**
 * Checks a message the way Discord does. `isV2` says whether the message that is edited has components V2 already.
 * Gives the checked body, or how Discord would refuse it.
 */
export function checkMessage(
  body: unknown,
  files: readonly UploadedFile[],
  { editing, isV2 = false }: { editing: boolean; isV2?: boolean },
): MessageBody | Refusal {
  const parsed = message.safeParse(body);
  if (!parsed.success) return invalid(z.prettifyError(parsed.error));
  const given = parsed.data;
  const flags = given.flags ?? 0;
  if ((flags & ~settableFlags[editing ? 'edit' : 'new']) !== 0)
    return invalid(`flags ${flags} can't be set here`);
  if (isV2 && (flags & componentsV2) === 0 && given.components)
    return invalid('components V2 can not be taken back');
  for (const attachment of given.attachments ?? []) {
    if (attachment.filename !== undefined && files[Number(attachment.id)]?.name === undefined)
      return invalid(`attachment ${attachment.id} was not uploaded`);
  }
  return (flags & componentsV2) === 0 ? checkClassic(given, files) : checkV2(given, files);
}

function checkV2(given: MessageBody, files: readonly UploadedFile[]): MessageBody | Refusal {
  if (given.content || given.embeds?.length || given.poll || given.sticker_ids)
    return invalid('content, embeds, polls and stickers exclude components V2');
  const parsed = z
    .array(z.union([container, ...inContainer.options]))
    .min(1)
    .safeParse(given.components);
  if (!parsed.success) return invalid(z.prettifyError(parsed.error));
  const all = flatten(parsed.data);
  if (all.length > 40) return invalid(`${all.length} components, at most 40`);
  const texts = all.flatMap((each) => ('content' in each ? [String(each.content)] : []));
  const characters = texts.reduce((sum, each) => sum + each.length, 0);
  if (characters > 4000) return invalid(`${characters} characters of text, at most 4000`);
  // Not a rule of the reference but of the server, which breaks above it.
  const bytes = texts.reduce((sum, each) => sum + Buffer.byteLength(each) + 12, 0);
  if (bytes > 10_170) return { status: 500, code: 0, message: '500: Internal Server Error' };
  const urls = JSON.stringify(parsed.data).matchAll(/"attachment:\/\/([^"]+)"/g);
  for (const [, name] of urls)
    if (!files.some((each) => each.name === name)) return invalid(`attachment ${name} was not uploaded`);
  return checkIds(all) ?? given;
}

function checkClassic(given: MessageBody, files: readonly UploadedFile[]): MessageBody | Refusal {
  const rows = z
    .array(row)
    .max(5)
    .safeParse(given.components ?? []);
  if (!rows.success) return invalid(z.prettifyError(rows.error));
  const embeds = given.embeds ?? [];
  const sum = JSON.stringify(
    embeds.map((each) => [
      each.title,
      each.description,
      each.footer?.text,
      each.author?.name,
      each.fields?.map(({ name, value }) => [name, value]),
    ]),
  ).replace(/[[\]",]|null/g, '').length;
  if (sum > 6000) return invalid('embeds hold more than 6000 characters');
  if (!given.content && embeds.length === 0 && rows.data.length === 0 && files.length === 0)
    return { status: 400, code: 50006, message: 'Cannot send an empty message' };
  return checkIds(flatten(rows.data)) ?? given;
}

function checkIds(all: readonly object[]): Refusal | null {
  const ids = all.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
  return new Set(ids).size < ids.length ? invalid('two components share a custom_id') : null;
}

/** Every component, nested ones too. */
export function flatten(components: readonly object[]): object[] {
  return components.flatMap((each) => [
    each,
    ...('components' in each && Array.isArray(each.components) ? flatten(each.components) : []),
    ...('accessory' in each && each.accessory ? flatten([each.accessory as object]) : []),
  ]);
}

export function invalid(why: string): Refusal {
  return { status: 400, code: 50035, message: `Invalid Form Body: ${why}` };
}

export function isRefusal(value: object): value is Refusal {
  return 'status' in value && 'code' in value && 'message' in value;
}

const choices = z
  .array(z.strictObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
  .max(25);

/** The answer to an autocompletion. */
export function checkChoices(data: unknown): readonly { name: string; value: string }[] | Refusal {
  const parsed = z.strictObject({ choices }).safeParse(data);
  return parsed.success ? parsed.data.choices : invalid(z.prettifyError(parsed.error));
}

const commandName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .lowercase();
const described = { name: commandName, description: z.string().min(1).max(100) };
const plainOption = z
  .strictObject({
    ...described,
    type: z.union([z.literal(3), z.literal(4), z.literal(5)]),
    required: z.boolean().optional(),
    choices: choices.optional(),
    autocomplete: z.boolean().optional(),
    max_length: z.int().min(1).max(6000).optional(),
  })
  .refine((option) => !(option.autocomplete && option.choices?.length), 'choices exclude autocomplete')
  .refine((option) => option.type === 3 || option.max_length === undefined, 'max_length is for strings');
const plainOptions = z
  .array(plainOption)
  .max(25)
  .refine((options) => new Set(options.map(({ name }) => name)).size === options.length, 'names repeat')
  .refine(
    (options) => !options.some((option, at) => option.required && at > 0 && !options[at - 1]?.required),
    'required options come first',
  );
const subcommand = z.strictObject({ ...described, type: z.literal(1), options: plainOptions.optional() });
const registered = z.strictObject({
  ...described,
  type: z.literal(1).optional(),
  options: z.union([plainOptions, z.array(subcommand).min(1).max(25)]).optional(),
  integration_types: z.array(z.literal([0, 1])).optional(),
  contexts: z.array(z.literal([0, 1, 2])).optional(),
});
export type RegisteredCommand = z.output<typeof registered>;

/** The commands of a bulk registration. Those of a guild can't say where they are offered. */
export function checkCommands(body: unknown, { guild }: { guild: boolean }): RegisteredCommand[] | Refusal {
  const parsed = z.array(registered).max(100).safeParse(body);
  if (!parsed.success) return invalid(z.prettifyError(parsed.error));
  if (guild && parsed.data.some((command) => command.contexts ?? command.integration_types))
    return invalid('contexts and integration_types are for global commands');
  for (const command of parsed.data) {
    const length = [
      ...JSON.stringify(command).matchAll(/"(?:name|description|value)":"((?:[^"\\]|\\.)*)"/g),
    ].reduce((sum, [, value]) => sum + (value?.length ?? 0), 0);
    if (length > 8000) return invalid(`/${command.name} has ${length} characters, at most 8000`);
  }
  return parsed.data;
}
