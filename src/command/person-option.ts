import { type Action, type Invocation, notice, type Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import type { ArticleStore, PersonHead, PersonRecord } from '../store/article-store.ts';
import { foldName, personName } from '../story/person-name.ts';
import type { Choice, CommandContext, Option } from './command.ts';
import { text } from './options.ts';
import { emptyStore } from './topic-option.ts';

/** The option that names a person: completed with the people whom articles name. */
export function personOption(): Option<string> {
  return text({
    description: 'Whom: a name, or how it begins',
    complete: async (typed, { store }) => (await store.findPeople(typed, 25)).flatMap(personChoice),
  });
}

/** The option that names who speaks: people, and bodies by their name. */
export function speakerOption(): Option<string> {
  return text({
    description: 'Only what this person or body said',
    complete: async (typed, { store }) => {
      const people = (await store.findPeople(typed, 12)).flatMap(personChoice);
      const names = new Set(people.map(({ name }) => foldName(name)));
      const others = (await store.findSpeakers(typed, 25))
        .filter((name) => name.length <= 100 && !names.has(foldName(name)))
        .map((name) => ({ name, value: name }));
      return [...people, ...others].slice(0, 25);
    },
  });
}

/** What names a person in the next question: the name where nobody else has it. */
export function personValue({ id, name, shared }: PersonHead): string {
  return shared || name.length > 60 ? id : name;
}

/** "Kim Min-su, union leader". */
export function personLabel({ name, description, articles }: PersonHead): string {
  return `${name}, ${description ?? `named in ${articles} article${articles === 1 ? '' : 's'}`}`;
}

function personChoice(head: PersonHead): Choice[] {
  // Who is not told apart by the name alone comes with what articles say of them.
  const name = head.shared ? personLabel(head) : head.name;
  return [{ name: shorten(name, 100), value: personValue(head) }];
}

/** People of exactly this name, by id or in any form of it. */
export async function peopleNamed(words: string, store: ArticleStore): Promise<readonly PersonHead[]> {
  const { key } = personName(words);
  const folded = foldName(words);
  const found = await store.findPeople(words, 25);
  return found.filter(({ name }) => foldName(name) === folded || personName(name).key === key);
}

/** Whether an option holds a person's id rather than a name. */
export function isPersonId(words: string): boolean {
  return /^p[0-9a-f]{10}$/.test(words);
}

/** The person that an id or words mean; or the reply that asks back with buttons that tell people apart. */
export async function findPerson(
  words: string,
  { store }: CommandContext,
  ask: (person: string) => Invocation,
): Promise<PersonRecord | { readonly reply: Reply }> {
  if (isPersonId(words)) {
    const record = await store.person(words);
    if (record !== null) return record;
  }
  const exact = await peopleNamed(words, store);
  const found = exact.length > 0 ? exact : await store.findPeople(words, 6);
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    const record = await store.person(only.id);
    if (record !== null) return record;
  }
  const { articles } = await store.counts();
  if (articles === 0) return { reply: emptyStore() };
  const near = found.length > 0 ? found : await nearest(words, store);
  const actions = near
    .slice(0, 5)
    .map((head): Action => ({ label: shorten(personLabel(head), 80), ask: ask(head.id) }));
  const shown = isPersonId(words) ? 'that person any more' : `“${shorten(words, 60)}”`;
  const question =
    found.length > 0
      ? [`Several people may be meant by ${shown}.`, ' Which of them?']
      : [`No article names ${shown}.`, actions.length > 0 ? ' Did you mean one of these?' : ''];
  return {
    reply: notice(
      question.filter((part) => part !== ''),
      { actions },
    ),
  };
}

/** People whose name begins like any of the words. */
async function nearest(words: string, store: ArticleStore): Promise<PersonHead[]> {
  const starts = foldName(words)
    .split(' ')
    .filter((word) => word.length >= 3)
    .slice(0, 4);
  const found = await Promise.all(starts.map((word) => store.findPeople(word.slice(0, 3), 4)));
  const byId = new Map(found.flat().map((head) => [head.id, head]));
  return [...byId.values()];
}
