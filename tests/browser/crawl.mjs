// Which pages are looked at: all kinds that links lead to, a few of each.
//
// A kind is an address with its changing parts put aside: /qoriwayqo/obras/78690 is one of /{m}/obras/*.
// So a page that is new needs no line here; a link to it is enough.

/** So many of one kind in Spanish: enough to meet its states. One in other languages and of a filter. */
const OF_A_KIND = 3;
const OTHER_LANGUAGES = ['qu', 'en'];

/** The same page in another language or form. */
const isVariant = (kind) => OTHER_LANGUAGES.includes(kind.split('/')[1]) || kind.includes('?');

export class Crawl {
  #origin;
  #waiting = new Map();
  #seen = new Set();
  #taken = new Map();
  #open = 0;
  #wake = [];
  #municipalities = new Map();
  #first = new Set();

  constructor(origin, slug, seeds) {
    this.#origin = origin;
    this.#municipalities.set(slug, true);
    for (const path of seeds) {
      this.#seen.add(path);
      this.#wait(path, path);
    }
  }

  /** The next page to look at; waits while another one may still bring links; undefined at the end. */
  async next() {
    for (;;) {
      const path = this.#pick();
      if (path !== undefined) {
        this.#open += 1;
        return path;
      }
      if (this.#open === 0) return undefined;
      await new Promise((wake) => this.#wake.push(wake));
    }
  }

  /** Whether a page is the first of its kind, in the language that the pages are thought in. */
  isFirst(path) {
    return this.#first.has(path);
  }

  /** Says that a page was looked at, and which addresses its links have. */
  async found(links) {
    for (const link of links) {
      const url = new URL(link);
      const path = url.pathname + url.search;
      if (url.origin !== this.#origin || this.#seen.has(path)) continue;
      this.#seen.add(path);
      // twins for programs and files to keep are no pages
      if (/\.[a-z]{2,5}$/.test(url.pathname) || url.pathname.startsWith('/api/')) continue;
      const kind = await this.#kind(url);
      // the past looks like the present under a band, which one language shows
      if (url.searchParams.has('al') && OTHER_LANGUAGES.includes(kind.split('/')[1])) continue;
      this.#wait(kind, path);
    }
    this.#open -= 1;
    this.#wake.splice(0).forEach((wake) => wake());
  }

  #wait(kind, path) {
    this.#waiting.set(kind, [...(this.#waiting.get(kind) ?? []), path]);
  }

  /** One of the kind that was looked at least, from the middle of those that wait: lists begin alike. */
  #pick() {
    const open = [...this.#waiting].filter(([kind, paths]) => paths.length > 0 && this.#left(kind) > 0);
    if (open.length === 0) return undefined;
    const taken = (kind) => this.#taken.get(kind) ?? 0;
    const [kind, paths] = open.reduce((least, one) => (taken(one[0]) < taken(least[0]) ? one : least));
    const path = paths.splice(Math.floor(paths.length / 2), 1)[0];
    if (taken(kind) === 0 && !isVariant(kind)) this.#first.add(path);
    this.#taken.set(kind, taken(kind) + 1);
    return path;
  }

  #left(kind) {
    return (isVariant(kind) ? 1 : OF_A_KIND) - (this.#taken.get(kind) ?? 0);
  }

  async #kind(url) {
    const parts = url.pathname.split('/').filter(Boolean);
    const kind = OTHER_LANGUAGES.includes(parts[0]) ? [parts.shift()] : [];
    if (parts.length > 0 && (await this.#isMunicipality(parts[0]))) {
      parts.shift();
      kind.push('{m}');
    }
    // the first word names what it is; what follows it, and whatever has a number, is which one
    for (const [at, part] of parts.entries()) {
      const changes = at === 1 || (at > 0 && /\d/.test(part));
      if (!changes) kind.push(part);
      else if (kind.at(-1) !== '*') kind.push('*');
    }
    const asked = [...url.searchParams.keys()].sort().join('&');
    return `/${kind.join('/')}${asked ? `?${asked}` : ''}`;
  }

  /** A municipality's first page has a twin with its ubigeo. */
  async #isMunicipality(slug) {
    if (!this.#municipalities.has(slug)) {
      const answer = await fetch(`${this.#origin}/${slug}.json`);
      const isJson = answer.ok && (answer.headers.get('content-type') ?? '').includes('json');
      this.#municipalities.set(slug, isJson && /"ubigeo"/.test(await answer.text()));
    }
    return this.#municipalities.get(slug);
  }
}
