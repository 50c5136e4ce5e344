/** What every engine must give for one result before it counts as shown. */
export interface Card {
  url: string;
  title: string;
  excerpt: string;
}

/** What a search found; cards are made, and what they need is loaded, when they are asked for. */
export interface Found {
  count: number;
  card(at: number): Promise<Card>;
}

/** What the module of an engine gives to the page. */
export interface Engine {
  search(query: string): Promise<Found>;
}
