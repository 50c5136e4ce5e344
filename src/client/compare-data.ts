import type { ComparableStory, ComparedStory } from '../domain/compared-stories.ts';

const lists = new Map<string, Promise<ComparableStory[]>>();
const stories = new Map<string, Promise<ComparedStory>>();

/** Every story that can be compared. Rejects where it cannot be had; the next call tries anew. */
export function loadComparable(): Promise<ComparableStory[]> {
  return load(lists, '/mo-hinh/so-sanh/danh-sach.json');
}

/** One story in words, by an id of the list. */
export function loadStory(id: string): Promise<ComparedStory> {
  return load(stories, `/mo-hinh/${id}/so-sanh.json`);
}

function load<T>(loaded: Map<string, Promise<T>>, address: string): Promise<T> {
  const known = loaded.get(address);
  if (known) return known;
  const fetched = fetchJson<T>(address);
  loaded.set(address, fetched);
  fetched.catch(() => loaded.delete(address));
  return fetched;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
