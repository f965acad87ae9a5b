import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from '../../../src/ingest.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { contradictionsOf } from '../../../src/story/contradictions/contradictions.ts';
import type { AnalysedArticle, Story } from '../../../src/story/story.ts';
import { resolveTopic } from '../../../src/story/topics.ts';
import { analysedOf, type LabelledText } from './analysed.ts';
import { articlesById, type PlantedContradictions, scoreContradictions } from './contradictions.ts';

interface LabelledArticle extends LabelledText {
  readonly id: string;
  readonly story: string;
  readonly keySentences: readonly string[];
  readonly nearCopyOf?: string | null;
}
interface Lists {
  readonly contradictions: PlantedContradictions;
  readonly topics: readonly { readonly query: string; readonly story: string }[];
}

/** Prints how stories, key sentences, contradictions and topics of the labelled stories come out. */
export async function scoreStories(folder: URL, complain: (line: string) => void): Promise<void> {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const lists = ['briefs.json', 'contradictions.json', 'topics.json'];
  const labelled: LabelledArticle[] = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !lists.includes(file))
    .sort()
    .map(read);
  const { contradictions, topics }: Lists = {
    contradictions: read('contradictions.json'),
    topics: read('topics.json'),
  };
  const articles = labelled.map((each) => analysedOf(each, each.id));
  const byArticle = new Map(articles.map(({ article }, at) => [article.id, labelled[at]]));
  scoreKeySentences(labelled, articles, complain);

  const place = await mkdtemp(join(tmpdir(), 'dateline-labelled-'));
  const store = await openStore(join(place, 'store.sqlite'));
  try {
    // By day, as they would have come; those of one day as their names sort.
    const arriving = articles.toSorted((a, b) =>
      (a.article.publishedAt ?? '9') < (b.article.publishedAt ?? '9') ? -1 : 1,
    );
    for (const each of arriving) await store.add([each]);
    const stories = await store.stories();
    const before = await storyOfEach(stories, store);
    console.log(`stories as they come       ${bcubed(labelled, before)}`);
    await settle(store, 1000);
    const settled = await store.stories();
    const after = await storyOfEach(settled, store);
    console.log(`stories, mended            ${bcubed(labelled, after)}`);
    for (const { id, story } of labelled) complain(`${id}: ${after.get(id)} (${story})`);
    let copies = 0;
    const gold = labelled.filter(({ nearCopyOf }) => nearCopyOf);
    let marked = 0;
    for (const [at, { id, nearCopyOf }] of labelled.entries()) {
      const head = (await store.article(articles[at]?.article.id ?? ''))?.head;
      const of = byArticle.get(head?.nearDuplicateOf ?? '')?.id ?? null;
      if (of !== null) marked += 1;
      if (nearCopyOf && of !== null) copies += 1;
      if ((of === null) !== !nearCopyOf) complain(`${id}: copy of ${of}, expected ${nearCopyOf}`);
    }
    console.log(`near copies marked         ${copies} of ${gold.length}, ${marked - copies} too many`);

    const found = [];
    for (const story of settled) {
      const dossier = await store.dossier(story.id);
      for (const each of contradictionsOf(dossier?.articles ?? []))
        found.push({ story: story.title, ...each });
    }
    scoreContradictions(
      found,
      contradictions,
      articlesById(
        labelled.map(({ id }) => id),
        articles,
      ),
      complain,
    );

    let reached = 0;
    for (const { query, story } of topics) {
      const answer = resolveTopic(query, settled);
      const first = answer.story ?? answer.choices[0];
      const goal = majority(labelled, after, first?.id);
      if (goal === story) reached += 1;
      else complain(`topic "${query}": ${goal} for ${story}`);
      if (goal === story && answer.story === null) complain(`topic "${query}": only offered`);
    }
    console.log(`topics reached or offered first ${reached} of ${topics.length}`);
  } finally {
    await store.close();
    await rm(place, { recursive: true, force: true });
  }
}

function scoreKeySentences(
  labelled: readonly LabelledArticle[],
  articles: readonly AnalysedArticle[],
  complain: (line: string) => void,
): void {
  let hits = 0;
  for (const [at, { article, facts }] of articles.entries()) {
    const wanted = (labelled[at]?.keySentences ?? []).map(plain);
    for (const index of facts.keySentences.slice(0, 3)) {
      const span = facts.sentences[index];
      const sentence = plain(article.body.slice(span?.start, span?.end));
      if (wanted.some((each) => each === sentence || each.includes(sentence) || sentence.includes(each)))
        hits += 1;
      else complain(`${labelled[at]?.id} key ${index}: ${sentence}`);
    }
  }
  console.log(`key sentences, of first three ${(hits / articles.length).toFixed(2)} are an editor's`);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function storyOfEach(
  stories: readonly Story[],
  store: Awaited<ReturnType<typeof openStore>>,
): Promise<Map<string, string>> {
  const of = new Map<string, string>();
  for (const { id } of stories)
    for (const { article } of (await store.dossier(id))?.articles ?? []) of.set(article.source, id);
  return of;
}

/** BCubed precision, recall and F1 (Bagga and Baldwin, 1998). */
function bcubed(labelled: readonly LabelledArticle[], found: ReadonlyMap<string, string>): string {
  let precision = 0;
  let recall = 0;
  for (const each of labelled) {
    const together = labelled.filter(({ id }) => found.get(id) === found.get(each.id));
    const belonging = labelled.filter(({ story }) => story === each.story);
    const both = together.filter(({ story }) => story === each.story).length;
    precision += both / together.length / labelled.length;
    recall += both / belonging.length / labelled.length;
  }
  const f1 = (2 * precision * recall) / (precision + recall);
  const share = (value: number) => (value * 100).toFixed(1).padStart(5);
  return `BCubed F1 ${share(f1)}   P ${share(precision)}   R ${share(recall)}`;
}

function majority(
  labelled: readonly LabelledArticle[],
  found: ReadonlyMap<string, string>,
  storyId: string | undefined,
): string | null {
  const counts = new Map<string, number>();
  for (const { id, story } of labelled)
    if (found.get(id) === storyId) counts.set(story, (counts.get(story) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
